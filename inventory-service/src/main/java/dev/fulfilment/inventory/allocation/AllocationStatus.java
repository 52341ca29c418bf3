package dev.fulfilment.inventory.allocation;

/** Where an order stands with its stock. */
public enum AllocationStatus {
    /** For the order's items, or for its payment. */
    WAITING,
    /** Every line is set aside. */
    ALLOCATED,
    /** What was set aside has left the house: done. */
    SHIPPED,
    /** What was set aside is available again: undone. */
    RELEASED,
    /** Nothing was set aside, and nothing will be. */
    FAILED,
    /** The order was never paid. */
    NOT_NEEDED
}
