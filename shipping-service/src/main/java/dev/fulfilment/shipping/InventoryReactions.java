package dev.fulfilment.shipping;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.Reactions;
import org.springframework.stereotype.Component;

@Component
class InventoryReactions implements Reactions<InventoryEvent> {

    private final ShipmentService shipments;

    InventoryReactions(ShipmentService shipments) {
        this.shipments = shipments;
    }

    @Override
    public EventHandlers<InventoryEvent> handlers() {
        return EventHandlers.of(Topics.INVENTORY, InventoryEvent.class)
                .on(InventoryAllocated.class, shipments::allocate)
                .ignore(InventoryAllocationFailed.class, InventoryReleased.class, RefundPayment.class);
    }
}
