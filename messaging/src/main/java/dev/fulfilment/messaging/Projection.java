package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;
import java.util.List;

/**
 * Read model of the states that are published on a topic. A Spring bean of this type is fed by a separate consumer group,
 * so a slow or failing projection does not delay the {@link Reactions}.
 *
 * <p>Each event must carry the whole state of its key, as only the latest event of a key in a poll is projected. Delivery
 * is at least once and not deduplicated by the inbox: an event may be redelivered, also after a later one, so the write
 * must keep the newer state. Transient failures are retried without limit. An event that cannot be projected is counted
 * and skipped; the next state of its key or a rebuild from the source repairs the view.
 */
public interface Projection<E extends Event> {

    /** Returns the name; with the service's name it is the consumer group. A new name starts at the topic's oldest event. */
    String name();

    /** Returns the type that carries the states; other types on its topic are skipped. */
    Class<E> type();

    /** Writes these states, at most one per key. Called within a transaction. */
    void project(List<E> latest);
}
