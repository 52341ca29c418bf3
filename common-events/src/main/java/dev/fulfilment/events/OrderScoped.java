package dev.fulfilment.events;

import static java.util.stream.Collectors.toCollection;

import dev.fulfilment.events.wire.Event;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** An event about one order. The order id is its Kafka key, so each topic keeps the events of one order in their order. */
public sealed interface OrderScoped extends Event permits OrderEvent, PaymentEvent, InventoryEvent, ShipmentEvent {

    OrderId orderId();

    @Override
    default String key() {
        return orderId().text();
    }

    /** Returns the orders that the events are about, sorted as every service locks them; other events are left out. */
    static SortedSet<OrderId> orderIds(Collection<? extends Event> events) {
        return events.stream()
                .filter(OrderScoped.class::isInstance)
                .map(event -> ((OrderScoped) event).orderId())
                .collect(toCollection(TreeSet::new));
    }
}
