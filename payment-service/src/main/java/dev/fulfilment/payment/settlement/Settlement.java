package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.PaymentEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a payment.
 *
 * @param payment as it is now
 * @param event to be published; null when there is nothing to say
 * @param movement of the bill's total; null when no money moves
 */
public record Settlement(
        Payment payment,
        @Nullable PaymentEvent event,
        @Nullable Movement movement) {

    static Settlement silent(Payment payment) {
        return new Settlement(payment, null, null);
    }
}
