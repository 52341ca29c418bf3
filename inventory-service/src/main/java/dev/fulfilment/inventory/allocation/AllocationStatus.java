package dev.fulfilment.inventory.allocation;

/** Status of an order's stock. */
public enum AllocationStatus {
    /** Waits for the order's items or for its payment. */
    WAITING,
    /** The stock of every line is reserved. */
    ALLOCATED,
    /** The reserved goods were shipped: the saga has ended. */
    SHIPPED,
    /** The reserved goods are available again: the allocation is compensated. */
    RELEASED,
    /** No stock was reserved, and none will be. */
    FAILED,
    /** The payment was declined. */
    NOT_NEEDED
}
