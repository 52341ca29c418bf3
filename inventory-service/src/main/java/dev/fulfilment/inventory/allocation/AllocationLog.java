package dev.fulfilment.inventory.allocation;

import dev.fulfilment.service.logging.SagaLog;

/** Tells people which step was taken. */
final class AllocationLog {

    private AllocationLog() {}

    static void log(Allocation allocation) {
        SagaLog.step(allocation.order(), what(allocation), why(allocation));
    }

    private static String what(Allocation allocation) {
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

    private static String why(Allocation allocation) {
        if (allocation.why() != null) {
            return allocation.why().detail();
        }
        return allocation.status() == AllocationStatus.SHIPPED ? "OrderShipped" : "PaymentProcessed";
    }
}
