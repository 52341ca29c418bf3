package dev.fulfilment.payment.charging;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;

/** Who owes what for an order. */
public record AmountDue(CustomerId customer, Money total) {

    /** An order of free goods is paid without a movement of money. */
    boolean isPositive() {
        return total.amount().signum() > 0;
    }
}
