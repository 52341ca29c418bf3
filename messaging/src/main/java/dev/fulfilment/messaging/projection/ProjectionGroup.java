package dev.fulfilment.messaging.projection;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.messaging.Projection;
import dev.fulfilment.messaging.lag.ConsumerGroup;

/** Projection with the consumer group that feeds it. */
record ProjectionGroup<E extends Event>(Projection<E> projection, String id, EventType type) {

    static <E extends Event> ProjectionGroup<E> of(String service, Projection<E> projection, EventCatalog catalog) {
        var consumers = ConsumerGroup.of(service, projection, catalog);
        return new ProjectionGroup<>(projection, consumers.id(), catalog.typeOf(projection.type()));
    }

    String name() {
        return projection.name();
    }

    String topic() {
        return type.topic().name();
    }
}
