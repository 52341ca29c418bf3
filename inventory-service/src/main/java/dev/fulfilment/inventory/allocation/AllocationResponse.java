package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.StockLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order's stock as the REST interface shows it.
 *
 * @param reason why nothing is, or no longer is, set aside; null otherwise
 * @param detail the reason in words
 */
record AllocationResponse(
        OrderId orderId,
        AllocationStatus status,
        List<StockLine> items,
        @Nullable Reason reason,
        @Nullable String detail) {

    static AllocationResponse of(Allocation allocation) {
        var why = allocation.why();
        return new AllocationResponse(
                allocation.order(),
                allocation.status(),
                allocation.items().lines(),
                why == null ? null : why.reason(),
                why == null ? null : why.detail());
    }
}
