package dev.fulfilment.shipping;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Reactions;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class InventoryReactions implements Reactions<InventoryEvent> {

    private final ShipmentService shipments;

    InventoryReactions(ShipmentService shipments) {
        this.shipments = shipments;
    }

    @Override
    public Topic topic() {
        return Topics.INVENTORY;
    }

    @Override
    public Set<Class<? extends InventoryEvent>> ignores() {
        return Set.of(InventoryAllocationFailed.class, InventoryReleased.class, RefundPayment.class);
    }

    @Override
    public void on(InventoryEvent event) {
        switch (event) {
            case InventoryAllocated allocated -> shipments.stockAllocated(allocated);
            case InventoryAllocationFailed ignored -> {}
            case InventoryReleased ignored -> {}
            case RefundPayment ignored -> {}
        }
    }
}
