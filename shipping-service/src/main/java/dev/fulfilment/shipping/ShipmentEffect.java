package dev.fulfilment.shipping;

/** Effect of a decision on the parcel. */
public enum ShipmentEffect {
    NONE,
    /** It will go to another address. */
    REDIRECTED,
    /** It is being packed and will be dispatched. */
    SCHEDULED,
    DISPATCHED,
    /** It will not be dispatched. */
    FAILED
}
