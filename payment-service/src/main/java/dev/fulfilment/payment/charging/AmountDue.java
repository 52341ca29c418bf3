package dev.fulfilment.payment.charging;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;

/** The amount that a customer owes for an order. */
public record AmountDue(CustomerId customer, Money total) {

    /** Returns whether money moves: an order of free goods is paid without a ledger entry. */
    boolean isPositive() {
        return total.amount().signum() > 0;
    }
}
