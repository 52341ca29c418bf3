package dev.fulfilment.payment.charging;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.Reactions;
import org.springframework.stereotype.Component;

/** Refunds on request only: a failed allocation or a release alone moves no money. */
@Component
class InventoryReactions implements Reactions<InventoryEvent> {

    private final PaymentService payments;

    InventoryReactions(PaymentService payments) {
        this.payments = payments;
    }

    @Override
    public EventHandlers<InventoryEvent> handlers() {
        return EventHandlers.of(Topics.INVENTORY, InventoryEvent.class)
                .on(RefundPayment.class, payments::refund)
                .ignore(InventoryAllocated.class, InventoryAllocationFailed.class, InventoryReleased.class);
    }
}
