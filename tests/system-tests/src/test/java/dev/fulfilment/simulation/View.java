package dev.fulfilment.simulation;

import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import java.time.Instant;

/** Order view: a separate consumer group without an inbox; the highest version of an order wins. */
record View(Table<OrderId, OrderUpdated> rows) {

    Outcome<View> on(Event event, Instant now) {
        return event instanceof OrderUpdated update && isNewer(update)
                ? Outcome.unchanged(showing(update))
                : Outcome.unchanged(this);
    }

    View showing(OrderUpdated update) {
        return new View(rows.with(update.orderId(), update));
    }

    private boolean isNewer(OrderUpdated update) {
        return rows.find(update.orderId())
                .map(shown -> shown.orderVersion() < update.orderVersion())
                .orElse(true);
    }
}
