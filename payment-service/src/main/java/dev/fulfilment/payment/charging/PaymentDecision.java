package dev.fulfilment.payment.charging;

import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.payment.account.LedgerEntryType;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a decision about a payment.
 *
 * @param payment the next state
 * @param event to be published; null if there is none
 * @param ledgerEntry the effect on the customer's account: an entry of the amount due; null if no money moves
 */
public record PaymentDecision(
        Payment payment,
        @Nullable PaymentEvent event,
        @Nullable LedgerEntryType ledgerEntry) {

    static PaymentDecision of(Payment payment) {
        return new PaymentDecision(payment, null, null);
    }

    /** Returns whether the decision leaves the current state as it is: there is nothing to store, publish or log. */
    public boolean isNoOp(Payment current) {
        return payment.equals(current);
    }
}
