package dev.fulfilment.monitor.facts;

import dev.fulfilment.events.OrderStatus;

/** Status of a saga, derived from the latest order status that order-service published. */
public enum SagaStatus {
    RUNNING,
    COMPLETED,
    CANCELLED;

    static SagaStatus of(OrderStatus status) {
        return switch (status) {
            case DRAFT, PLACED, PAID, ALLOCATED, CANCELLING -> RUNNING;
            case COMPLETED -> COMPLETED;
            case CANCELLED -> CANCELLED;
        };
    }
}
