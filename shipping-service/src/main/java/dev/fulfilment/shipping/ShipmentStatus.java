package dev.fulfilment.shipping;

/** Status of a shipment. The last two are final. */
public enum ShipmentStatus {
    /** The address or the allocation is missing. */
    WAITING,
    /** Being packed; dispatched when it is due. */
    SCHEDULED,
    /** The goods have left: the point of no return. */
    DISPATCHED,
    /** Will never be dispatched. */
    FAILED
}
