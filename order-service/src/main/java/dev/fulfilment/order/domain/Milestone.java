package dev.fulfilment.order.domain;

import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.CANCELLING;
import static dev.fulfilment.events.OrderStatus.COMPLETED;

import dev.fulfilment.events.OrderStatus;

/**
 * Milestones of an order, from the first to the last. Each is reached at most once. Different services report them in any
 * order; the last one reached gives the status.
 */
enum Milestone {
    PLACED(OrderStatus.PLACED),
    PAID(OrderStatus.PAID),
    ALLOCATED(OrderStatus.ALLOCATED),
    RELEASED(CANCELLING),
    REFUND_REQUESTED(CANCELLING),
    CANCELLATION_REQUESTED(CANCELLING),
    ALLOCATION_REFUSED(CANCELLING),
    SHIPMENT_REFUSED(CANCELLING),
    PAYMENT_REFUSED(CANCELLED),
    REFUNDED(CANCELLED),
    CANCELLATION_REFUSED(COMPLETED),
    SHIPPED(COMPLETED);

    private final OrderStatus status;

    Milestone(OrderStatus status) {
        this.status = status;
    }

    OrderStatus status() {
        return status;
    }

    static Milestone of(OrderEvent.StatusEvent event) {
        return switch (event) {
            case OrderEvent.Placed _ -> PLACED;
            case OrderEvent.Paid _ -> PAID;
            case OrderEvent.PaymentRefused _ -> PAYMENT_REFUSED;
            case OrderEvent.Allocated _ -> ALLOCATED;
            case OrderEvent.AllocationRefused _ -> ALLOCATION_REFUSED;
            case OrderEvent.Released _ -> RELEASED;
            case OrderEvent.RefundRequested _ -> REFUND_REQUESTED;
            case OrderEvent.Refunded _ -> REFUNDED;
            case OrderEvent.Shipped _ -> SHIPPED;
            case OrderEvent.ShipmentRefused _ -> SHIPMENT_REFUSED;
            case OrderEvent.CancellationRequested _ -> CANCELLATION_REQUESTED;
            case OrderEvent.CancellationRefused _ -> CANCELLATION_REFUSED;
        };
    }
}
