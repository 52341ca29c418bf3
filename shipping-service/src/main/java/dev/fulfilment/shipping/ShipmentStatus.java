package dev.fulfilment.shipping;

/** Where a shipment stands. The last two are final. */
public enum ShipmentStatus {
    /** The address or the allocation is not known yet. */
    WAITING,
    /** Being packed; dispatched when its time has come. */
    SCHEDULED,
    /** Left the house. */
    DISPATCHED,
    /** Stays in the house for good. */
    FAILED
}
