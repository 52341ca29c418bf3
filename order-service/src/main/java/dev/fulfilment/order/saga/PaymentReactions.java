package dev.fulfilment.order.saga;

import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
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
    public Topic topic() {
        return Topics.PAYMENTS;
    }

    @Override
    public void on(PaymentEvent event) {
        orders.record(OutcomeCommands.of(event));
    }
}
