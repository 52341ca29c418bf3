package dev.fulfilment.order.saga;

import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Reactions;
import dev.fulfilment.order.domain.OrderCommand.RecordPayment;
import dev.fulfilment.order.domain.OrderCommand.RecordPaymentRefusal;
import dev.fulfilment.order.domain.OrderCommand.RecordRefund;
import dev.fulfilment.order.write.Orders;
import org.springframework.stereotype.Component;

@Component
class PaymentReactions implements Reactions<PaymentEvent> {

    private final Orders orders;

    PaymentReactions(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Topic topic() {
        return Topics.PAYMENTS;
    }

    @Override
    public void on(PaymentEvent event) {
        switch (event) {
            case PaymentProcessed paid -> orders.record(new RecordPayment(paid.orderId()));
            case PaymentDeclined no ->
                orders.record(new RecordPaymentRefusal(no.orderId(), no.reason().name(), no.detail()));
            case PaymentRefunded refunded -> orders.record(new RecordRefund(refunded.orderId()));
        }
    }
}
