package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.Reactions;
import org.springframework.stereotype.Component;

@Component
class ShipmentReactions implements Reactions<ShipmentEvent> {

    private final AllocationService allocations;

    ShipmentReactions(AllocationService allocations) {
        this.allocations = allocations;
    }

    @Override
    public EventHandlers<ShipmentEvent> handlers() {
        return EventHandlers.of(Topics.SHIPMENTS, ShipmentEvent.class)
                .on(OrderShipped.class, allocations::handle)
                .on(ShipmentFailed.class, allocations::handle);
    }
}
