package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.InventoryEvent;
import java.util.List;

/**
 * The outcome of a decision about an allocation.
 *
 * @param allocation the next state
 * @param events to be published, in this order
 * @param stockChange the effect on the stock of the order's items
 */
public record AllocationDecision(Allocation allocation, List<InventoryEvent> events, StockChange stockChange) {

    static AllocationDecision of(Allocation allocation, StockChange stockChange, InventoryEvent... events) {
        return new AllocationDecision(allocation, List.of(events), stockChange);
    }

    /** Returns whether the decision leaves the current state as it is: there is nothing to store, publish or log. */
    public boolean isNoOp(Allocation current) {
        return allocation.equals(current);
    }
}
