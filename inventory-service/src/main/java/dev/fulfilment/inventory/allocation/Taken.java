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
public record Taken(Allocation allocation, StockMove move, List<InventoryEvent> events) {

    static Taken of(Allocation allocation, StockMove move, InventoryEvent... events) {
        return new Taken(allocation, move, List.of(events));
    }
}
