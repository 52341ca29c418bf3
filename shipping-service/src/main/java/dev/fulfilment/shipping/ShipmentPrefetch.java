package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderScoped;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPrefetch;
import java.util.List;
import org.springframework.stereotype.Component;

/** Locks the shipments of a batch by two statements, instead of two for each event. */
@Component
class ShipmentPrefetch implements BatchPrefetch {

    private final ShipmentRepository shipments;

    ShipmentPrefetch(ShipmentRepository shipments) {
        this.shipments = shipments;
    }

    @Override
    public void prefetch(List<Event> events) {
        var orders = OrderScoped.orderIds(events);
        if (!orders.isEmpty()) {
            shipments.lockAll(orders);
        }
    }
}
