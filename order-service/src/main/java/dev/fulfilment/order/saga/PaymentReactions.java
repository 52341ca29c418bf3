package dev.fulfilment.order.saga;

import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.Reactions;
import dev.fulfilment.order.application.OrderService;
import org.springframework.stereotype.Component;

@Component
class PaymentReactions implements Reactions<PaymentEvent> {

    private final OrderService orders;

    PaymentReactions(OrderService orders) {
        this.orders = orders;
    }

    @Override
    public EventHandlers<PaymentEvent> handlers() {
        return EventHandlers.of(Topics.PAYMENTS, PaymentEvent.class)
                .on(PaymentEvent.class, event -> orders.record(OutcomeCommands.of(event)));
    }
}
