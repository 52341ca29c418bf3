package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;

/** Who owes what for an order. */
public record Bill(CustomerId customer, Money total) {

    /** An order of free goods is paid without a movement of money. */
    boolean moves() {
        return total.amount().signum() > 0;
    }
}
