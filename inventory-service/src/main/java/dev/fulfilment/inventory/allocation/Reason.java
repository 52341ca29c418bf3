package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;

/** Reason why no stock is reserved for an order, or no longer. */
public enum Reason {
    OUT_OF_STOCK,
    UNKNOWN_PRODUCT,
    SHIPMENT_FAILED,
    PAYMENT_DECLINED,
    ORDER_CANCELLED;

    /** Returns the reason as it is published. */
    InventoryAllocationFailed.Reason published() {
        return switch (this) {
            case OUT_OF_STOCK -> InventoryAllocationFailed.Reason.OUT_OF_STOCK;
            case UNKNOWN_PRODUCT -> InventoryAllocationFailed.Reason.UNKNOWN_PRODUCT;
            case SHIPMENT_FAILED, PAYMENT_DECLINED, ORDER_CANCELLED -> InventoryAllocationFailed.Reason.ORDER_CANCELLED;
        };
    }
}
