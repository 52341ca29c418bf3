package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.InventoryEvent;
import java.util.List;

/**
 * A step that was taken.
 *
 * @param allocation as it is now
 * @param move what it does to the stock of the order's items
 * @param events to be published, in this order
 */
public record AllocationDecision(Allocation allocation, StockChange stockChange, List<InventoryEvent> events) {

    static AllocationDecision of(Allocation allocation, StockChange move, InventoryEvent... events) {
        return new AllocationDecision(allocation, move, List.of(events));
    }
}
