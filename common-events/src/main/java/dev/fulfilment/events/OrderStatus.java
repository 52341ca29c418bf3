package dev.fulfilment.events;

/** Status of an order, by the furthest saga step that order-service has recorded. */
public enum OrderStatus {
    /** Being composed by the customer. Not an order yet, and never published. */
    DRAFT,
    /** Accepted; no step is recorded yet. */
    PLACED,
    /** The total is charged. */
    PAID,
    /** The stock is reserved. */
    ALLOCATED,
    /** Dispatched: the saga has succeeded. */
    COMPLETED,
    /** A step failed or a cancellation was requested; earlier steps are being compensated. */
    CANCELLING,
    /** The saga has ended without a shipment; a charge is refunded. */
    CANCELLED;

    /** Returns whether the saga has ended: the status does not change any more. */
    public boolean isFinal() {
        return switch (this) {
            case COMPLETED, CANCELLED -> true;
            case DRAFT, PLACED, PAID, ALLOCATED, CANCELLING -> false;
        };
    }
}
