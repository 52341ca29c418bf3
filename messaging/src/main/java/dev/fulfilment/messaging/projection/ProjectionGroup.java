package dev.fulfilment.messaging.projection;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.messaging.Projection;
import dev.fulfilment.messaging.lag.ConsumerGroup;
import java.util.Set;

/** A projection and the consumer group that feeds it. */
public record ProjectionGroup<E extends Event>(Projection<E> projection, String id, EventType type) {

    public static <E extends Event> ProjectionGroup<E> of(
            String service, Projection<E> projection, EventCatalog catalog) {
        return new ProjectionGroup<>(projection, service + "." + projection.name(), catalog.typeOf(projection.type()));
    }

    public String name() {
        return projection.name();
    }

    String topic() {
        return type.topic().name();
    }

    public ConsumerGroup consumers() {
        return new ConsumerGroup(id, Set.of(topic()));
    }
}
