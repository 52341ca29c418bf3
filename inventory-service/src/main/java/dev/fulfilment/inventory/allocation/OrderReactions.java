package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.OrderEvent;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Reactions;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class OrderReactions implements Reactions<OrderEvent> {

    private final AllocationService allocations;

    OrderReactions(AllocationService allocations) {
        this.allocations = allocations;
    }

    @Override
    public Topic topic() {
        return Topics.ORDERS;
    }

    @Override
    public Set<Class<? extends OrderEvent>> ignores() {
        return Set.of(ShippingAddressUpdated.class, OrderUpdated.class);
    }

    @Override
    public void on(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> allocations.ordered(placed);
            case OrderCancellationRequested request -> allocations.cancelled(request);
            case ShippingAddressUpdated ignored -> {}
            case OrderUpdated ignored -> {}
        }
    }
}
