package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The integration events that inventory-service publishes on {@link Topics#INVENTORY}. */
public sealed interface InventoryEvent extends OrderScoped {

    /** The stock of every line is reserved for the order. */
    record InventoryAllocated(OrderId orderId, List<StockLine> items) implements InventoryEvent {

        public InventoryAllocated {
            requireNonNull(orderId, "orderId is missing");
            items = Checks.notEmpty(items);
        }
    }

    /** No stock is reserved for the order, and none will be. */
    record InventoryAllocationFailed(OrderId orderId, Reason reason, String detail) implements InventoryEvent {

        public InventoryAllocationFailed {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(detail, "detail is missing");
        }

        /** Reason of the failure. */
        public enum Reason {
            OUT_OF_STOCK,
            UNKNOWN_PRODUCT,
            ORDER_CANCELLED
        }
    }

    /** The stock that was reserved for the order is available again. */
    record InventoryReleased(OrderId orderId, List<StockLine> items) implements InventoryEvent {

        public InventoryReleased {
            requireNonNull(orderId, "orderId is missing");
            items = Checks.notEmpty(items);
        }
    }

    /**
     * Requests the compensation of the payment: a charge is to be refunded. The one event that is named as a command.
     */
    record RefundPayment(OrderId orderId, Reason reason, String detail) implements InventoryEvent {

        public RefundPayment {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(detail, "detail is missing");
        }

        /** The saga step that failed. */
        public enum Reason {
            INVENTORY_ALLOCATION_FAILED,
            SHIPMENT_FAILED
        }
    }
}
