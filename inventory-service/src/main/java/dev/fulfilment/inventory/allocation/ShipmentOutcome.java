package dev.fulfilment.inventory.allocation;

/** What is known of the order's shipment. */
public enum ShipmentOutcome {
    UNDECIDED,
    SHIPPED,
    FAILED
}
