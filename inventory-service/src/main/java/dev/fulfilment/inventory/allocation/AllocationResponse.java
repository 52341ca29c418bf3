package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.StockLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The REST representation of an allocation.
 *
 * @param reason why no stock is reserved, or no longer; null otherwise
 * @param detail the reason in words
 */
record AllocationResponse(
        OrderId orderId,
        AllocationStatus status,
        List<StockLine> items,
        @Nullable Reason reason,
        @Nullable String detail) {

    static AllocationResponse of(Allocation allocation) {
        var failure = allocation.failure();
        return new AllocationResponse(
                allocation.order(),
                allocation.status(),
                allocation.items().lines(),
                failure == null ? null : failure.reason(),
                failure == null ? null : failure.detail());
    }
}
