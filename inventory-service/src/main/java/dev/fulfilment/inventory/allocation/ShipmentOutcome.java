package dev.fulfilment.inventory.allocation;

/** Outcome of the order's shipment, as far as it was received. */
public enum ShipmentOutcome {
    UNDECIDED,
    SHIPPED,
    FAILED
}
