package dev.fulfilment.payment.charging;

import dev.fulfilment.events.OrderEvent;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Reactions;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What payment does about orders. */
@Component
class OrderReactions implements Reactions<OrderEvent> {

    private final PaymentService payments;

    OrderReactions(PaymentService payments) {
        this.payments = payments;
    }

    @Override
    public Topic topic() {
        return Topics.ORDERS;
    }

    @Override
    public Set<Class<? extends OrderEvent>> ignores() {
        return Set.of(ShippingAddressUpdated.class, OrderUpdated.class);
    }

    @Override
    public void on(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> payments.charge(placed);
            case OrderCancellationRequested request -> payments.cancel(request);
            case ShippingAddressUpdated ignored -> {}
            case OrderUpdated ignored -> {}
        }
    }
}
