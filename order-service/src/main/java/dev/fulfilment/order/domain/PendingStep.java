package dev.fulfilment.order.domain;

import dev.fulfilment.events.OrderStatus;
import java.util.Optional;

/** The step that an order waits for. */
public enum PendingStep {
    PAYMENT,
    ALLOCATION,
    SHIPMENT,
    /** Ends with the refund, with a payment that was never made, or with the shipment of the goods. */
    CANCELLATION;

    public static Optional<PendingStep> of(OrderStatus status) {
        return switch (status) {
            case PLACED -> Optional.of(PAYMENT);
            case PAID -> Optional.of(ALLOCATION);
            case ALLOCATED -> Optional.of(SHIPMENT);
            case CANCELLING -> Optional.of(CANCELLATION);
            case DRAFT, COMPLETED, CANCELLED -> Optional.empty();
        };
    }
}
