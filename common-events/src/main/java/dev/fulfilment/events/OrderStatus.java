package dev.fulfilment.events;

/** Where an order stands, by the furthest fact known. */
public enum OrderStatus {
    /** Being put together by the customer; not yet an order, and never published. */
    DRAFT,
    /** Accepted; nothing else is known yet. */
    PLACED,
    /** The money is charged. */
    PAID,
    /** The stock is set aside. */
    ALLOCATED,
    /** Dispatched: the saga ended well. */
    COMPLETED,
    /** A step failed, or a cancellation was requested; what was done before is being undone. */
    CANCELLING,
    /** The saga ended without a shipment, and without the customer's money. */
    CANCELLED;

    /** Whether the saga has ended: the status stays as it is. */
    public boolean isFinal() {
        return switch (this) {
            case COMPLETED, CANCELLED -> true;
            case DRAFT, PLACED, PAID, ALLOCATED, CANCELLING -> false;
        };
    }
}
