package dev.fulfilment.payment.charging;

/** How far the payment of an order is. */
public enum PaymentStatus {
    /** Nothing was heard of the order yet. */
    NEW,
    /** The refund came before the order: it will not be charged. */
    REFUND_REQUESTED,
    /** The cancellation came before the order: it will not be charged. */
    CANCELLATION_REQUESTED,
    CHARGED,
    DECLINED,
    REFUNDED
}
