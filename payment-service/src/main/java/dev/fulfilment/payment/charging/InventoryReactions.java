package dev.fulfilment.payment.charging;

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

/** What payment does about inventory: it gives the money back when told to, and only then. */
@Component
class InventoryReactions implements Reactions<InventoryEvent> {

    private final PaymentService payments;

    InventoryReactions(PaymentService payments) {
        this.payments = payments;
    }

    @Override
    public Topic topic() {
        return Topics.INVENTORY;
    }

    @Override
    public Set<Class<? extends InventoryEvent>> ignores() {
        return Set.of(InventoryAllocated.class, InventoryAllocationFailed.class, InventoryReleased.class);
    }

    @Override
    public void on(InventoryEvent event) {
        switch (event) {
            case RefundPayment refund -> payments.refund(refund);
            case InventoryAllocated ignored -> {}
            case InventoryAllocationFailed ignored -> {}
            case InventoryReleased ignored -> {}
        }
    }
}
