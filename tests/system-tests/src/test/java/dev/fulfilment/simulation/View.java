package dev.fulfilment.simulation;

import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import java.time.Instant;

/** The list of orders: a consumer group of its own, without an inbox. Of two states of an order the higher version stays. */
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
