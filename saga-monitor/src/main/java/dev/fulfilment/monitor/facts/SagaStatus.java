package dev.fulfilment.monitor.facts;

import dev.fulfilment.events.OrderStatus;

/** Where a saga stands, by what order-service published last. */
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
