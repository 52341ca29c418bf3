package dev.fulfilment.shipping;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPrefetch;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Two statements for a whole batch instead of two for each event. */
@Component
class ShipmentPrefetch implements BatchPrefetch {

    private final ShipmentRepository rows;

    ShipmentPrefetch(ShipmentRepository rows) {
        this.rows = rows;
    }

    @Override
    public void prefetch(List<Event> events) {
        var orders = events.stream().flatMap(ShipmentPrefetch::order).toList();
        if (!orders.isEmpty()) {
            rows.lockAll(orders);
        }
    }

    private static Stream<OrderId> order(Event event) {
        return switch (event) {
            case OrderPlaced placed -> Stream.of(placed.orderId());
            case OrderCancellationRequested request -> Stream.of(request.orderId());
            case ShippingAddressUpdated update -> Stream.of(update.orderId());
            case InventoryAllocated allocated -> Stream.of(allocated.orderId());
            default -> Stream.empty();
        };
    }
}
