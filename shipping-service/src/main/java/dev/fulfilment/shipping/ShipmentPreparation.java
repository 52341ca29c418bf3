package dev.fulfilment.shipping;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPreparation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Two statements for a whole batch instead of two for each event. */
@Component
class ShipmentPreparation implements BatchPreparation {

    private final ShipmentRows rows;

    ShipmentPreparation(ShipmentRows rows) {
        this.rows = rows;
    }

    @Override
    public void prepare(List<Event> events) {
        var orders = events.stream().flatMap(ShipmentPreparation::order).toList();
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
