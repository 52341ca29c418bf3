package dev.fulfilment.order.saga;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPrefetch;
import dev.fulfilment.order.eventstore.EventStore;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the streams of all orders of a batch in one query. */
@Component
class StreamPrefetch implements BatchPrefetch {

    private final EventStore store;

    StreamPrefetch(EventStore store) {
        this.store = store;
    }

    @Override
    public void prefetch(List<Event> events) {
        store.open(events.stream().flatMap(StreamPrefetch::order).toList());
    }

    private static Stream<OrderId> order(Event event) {
        return switch (event) {
            case PaymentEvent payment -> Stream.of(payment.orderId());
            case InventoryEvent inventory -> Stream.of(inventory.orderId());
            case ShipmentEvent shipment -> Stream.of(shipment.orderId());
            default -> Stream.empty();
        };
    }
}
