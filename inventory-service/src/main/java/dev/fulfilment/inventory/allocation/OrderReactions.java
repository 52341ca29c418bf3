package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.OrderEvent;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.Reactions;
import org.springframework.stereotype.Component;

@Component
class OrderReactions implements Reactions<OrderEvent> {

    private final AllocationService allocations;

    OrderReactions(AllocationService allocations) {
        this.allocations = allocations;
    }

    @Override
    public EventHandlers<OrderEvent> handlers() {
        return EventHandlers.of(Topics.ORDERS, OrderEvent.class)
                .on(OrderPlaced.class, allocations::handle)
                .on(OrderCancellationRequested.class, allocations::handle)
                .ignore(ShippingAddressUpdated.class, OrderUpdated.class);
    }
}
