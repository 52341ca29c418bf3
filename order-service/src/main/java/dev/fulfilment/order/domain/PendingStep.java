package dev.fulfilment.order.domain;

import dev.fulfilment.events.OrderStatus;
import java.util.Optional;

/** What an order waits for. */
public enum PendingStep {
    PAYMENT,
    ALLOCATION,
    SHIPMENT,
    /** That the money is back, or was never taken; or that the goods had left. */
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
