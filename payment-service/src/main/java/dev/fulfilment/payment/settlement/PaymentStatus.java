package dev.fulfilment.payment.settlement;

/** How far the payment of an order is. */
enum PaymentStatus {
    /** Nothing was heard of the order yet. */
    NEW,
    /** The refund came before the order: it will not be charged. */
    REFUND_REQUESTED,
    CHARGED,
    DECLINED,
    REFUNDED
}
