package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Reactions;
import org.springframework.stereotype.Component;

@Component
class ShipmentReactions implements Reactions<ShipmentEvent> {

    private final AllocationService allocations;

    ShipmentReactions(AllocationService allocations) {
        this.allocations = allocations;
    }

    @Override
    public Topic topic() {
        return Topics.SHIPMENTS;
    }

    @Override
    public void on(ShipmentEvent event) {
        switch (event) {
            case OrderShipped shipped -> allocations.shipped(shipped);
            case ShipmentFailed failed -> allocations.shipmentFailed(failed);
        }
    }
}
