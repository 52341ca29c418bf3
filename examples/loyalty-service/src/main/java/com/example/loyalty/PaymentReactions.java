package com.example.loyalty;

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

    private final LoyaltyService loyalty;

    PaymentReactions(LoyaltyService loyalty) {
        this.loyalty = loyalty;
    }

    @Override
    public EventHandlers<PaymentEvent> handlers() {
        return EventHandlers.of(Topics.PAYMENTS, PaymentEvent.class)
                .on(PaymentRefunded.class, loyalty::refund)
                .ignore(PaymentProcessed.class, PaymentDeclined.class);
    }
}
