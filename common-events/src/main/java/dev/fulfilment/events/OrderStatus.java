package dev.fulfilment.events;

/** Where an order stands, by the furthest fact known. */
public enum OrderStatus {
    /** Accepted; nothing else is known yet. */
    PLACED,
    /** The money is charged. */
    PAID,
    /** The stock is set aside. */
    ALLOCATED,
    /** Dispatched: the saga ended well. */
    COMPLETED,
    /** A step failed; what was done before it is being undone. */
    CANCELLING,
    /** The saga ended without a shipment, and without the customer's money. */
    CANCELLED
}
