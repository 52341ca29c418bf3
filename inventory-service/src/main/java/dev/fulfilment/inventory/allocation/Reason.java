package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;

/** Why an order's stock is not, or no longer, set aside. */
public enum Reason {
    OUT_OF_STOCK,
    UNKNOWN_PRODUCT,
    SHIPMENT_FAILED,
    PAYMENT_DECLINED,
    ORDER_CANCELLED;

    /** As the other services know it. */
    InventoryAllocationFailed.Reason published() {
        return switch (this) {
            case OUT_OF_STOCK -> InventoryAllocationFailed.Reason.OUT_OF_STOCK;
            case UNKNOWN_PRODUCT -> InventoryAllocationFailed.Reason.UNKNOWN_PRODUCT;
            case SHIPMENT_FAILED, PAYMENT_DECLINED, ORDER_CANCELLED -> InventoryAllocationFailed.Reason.ORDER_CANCELLED;
        };
    }
}
