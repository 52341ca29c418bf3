package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.Reactions;
import org.springframework.stereotype.Component;

@Component
class PaymentReactions implements Reactions<PaymentEvent> {

    private final AllocationService allocations;

    PaymentReactions(AllocationService allocations) {
        this.allocations = allocations;
    }

    @Override
    public EventHandlers<PaymentEvent> handlers() {
        return EventHandlers.of(Topics.PAYMENTS, PaymentEvent.class)
                .on(PaymentProcessed.class, allocations::handle)
                .on(PaymentDeclined.class, allocations::handle)
                .ignore(PaymentRefunded.class);
    }
}
