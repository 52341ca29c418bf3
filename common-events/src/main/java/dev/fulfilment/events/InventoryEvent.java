package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What inventory-service publishes on {@link Topics#INVENTORY}. */
public sealed interface InventoryEvent extends OrderScoped {

    /** Every line of the order is set aside for it. */
    record InventoryAllocated(OrderId orderId, List<StockLine> items) implements InventoryEvent {

        public InventoryAllocated {
            requireNonNull(orderId, "orderId is missing");
            items = Checks.notEmpty(items);
        }
    }

    /** No line of the order is set aside, and none will be. */
    record InventoryAllocationFailed(OrderId orderId, Reason reason, String detail) implements InventoryEvent {

        public InventoryAllocationFailed {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(detail, "detail is missing");
        }

        /** Why. */
        public enum Reason {
            OUT_OF_STOCK,
            UNKNOWN_PRODUCT,
            ORDER_CANCELLED
        }
    }

    /** What was set aside for the order is available again. */
    record InventoryReleased(OrderId orderId, List<StockLine> items) implements InventoryEvent {

        public InventoryReleased {
            requireNonNull(orderId, "orderId is missing");
            items = Checks.notEmpty(items);
        }
    }

    /**
     * The compensation: whatever was charged for the order is to be credited back. The one event that is named as a
     * request.
     */
    record RefundPayment(OrderId orderId, Reason reason, String detail) implements InventoryEvent {

        public RefundPayment {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(detail, "detail is missing");
        }

        /** The step that could not be done. */
        public enum Reason {
            INVENTORY_ALLOCATION_FAILED,
            SHIPMENT_FAILED
        }
    }
}
