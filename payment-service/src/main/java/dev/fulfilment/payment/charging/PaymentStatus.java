package dev.fulfilment.payment.charging;

/** Status of an order's payment. */
public enum PaymentStatus {
    /** No event about the order was received. */
    NEW,
    /** The refund came before the order: it will not be charged. */
    REFUND_REQUESTED,
    /** The cancellation came before the order: it will not be charged. */
    CANCELLATION_REQUESTED,
    CHARGED,
    DECLINED,
    REFUNDED
}
