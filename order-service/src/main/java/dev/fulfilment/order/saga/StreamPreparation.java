package dev.fulfilment.order.saga;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPreparation;
import dev.fulfilment.order.eventstore.EventStore;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the streams of all orders of a batch in one query. */
@Component
class StreamPreparation implements BatchPreparation {

    private final EventStore store;

    StreamPreparation(EventStore store) {
        this.store = store;
    }

    @Override
    public void prepare(List<Event> events) {
        store.open(events.stream().flatMap(StreamPreparation::order).toList());
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
