package dev.fulfilment.messaging.lag;

import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.messaging.Projection;
import java.util.Set;

/**
 * Consumer group, shared by all instances of a service.
 *
 * @param id the group id at Kafka
 * @param topics the topics that the group consumes
 */
public record ConsumerGroup(String id, Set<String> topics) {

    /** Returns the group that feeds a projection of a service. */
    public static ConsumerGroup of(String service, Projection<?> projection, EventCatalog catalog) {
        var topic = catalog.typeOf(projection.type()).topic();
        return new ConsumerGroup(service + "." + projection.name(), Set.of(topic.name()));
    }
}
