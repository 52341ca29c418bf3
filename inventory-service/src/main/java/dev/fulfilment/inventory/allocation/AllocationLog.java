package dev.fulfilment.inventory.allocation;

import dev.fulfilment.service.logging.SagaLog;

/** Logs each action on an order's stock. */
final class AllocationLog {

    private AllocationLog() {}

    static void log(Allocation allocation) {
        SagaLog.step(allocation.order(), describe(allocation), cause(allocation));
    }

    private static String describe(Allocation allocation) {
        var items = allocation.items();
        return switch (allocation.status()) {
            case WAITING -> "waits";
            case ALLOCATED -> "allocated " + items;
            case SHIPPED -> "took out of stock " + items;
            case RELEASED -> "released %s, requested the refund".formatted(items);
            case FAILED -> "allocation failed, requested the refund";
            case NOT_NEEDED -> "nothing to allocate";
        };
    }

    private static String cause(Allocation allocation) {
        if (allocation.failure() != null) {
            return allocation.failure().detail();
        }
        return allocation.status() == AllocationStatus.SHIPPED ? "OrderShipped" : "PaymentProcessed";
    }
}
