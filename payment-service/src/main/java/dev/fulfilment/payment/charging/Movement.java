package dev.fulfilment.payment.charging;

/** Which way the bill's total moves. */
public enum Movement {
    /** From the customer to the house. */
    CHARGE,
    /** Back to the customer. */
    REFUND
}
