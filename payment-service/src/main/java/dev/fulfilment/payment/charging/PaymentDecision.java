package dev.fulfilment.payment.charging;

import dev.fulfilment.events.PaymentEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a payment.
 *
 * @param payment as it is now
 * @param event to be published; null when there is nothing to say
 * @param movement of the bill's total; null when no money moves
 */
public record PaymentDecision(
        Payment payment,
        @Nullable PaymentEvent event,
        @Nullable Movement movement) {

    static PaymentDecision noEvent(Payment payment) {
        return new PaymentDecision(payment, null, null);
    }
}
