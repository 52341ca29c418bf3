package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;
import java.util.List;

/**
 * A view of the states that are published on a topic. A Spring bean of this type is fed by a consumer group of its own, so
 * that a view that is slow, or waits, holds up no {@link Reactions}.
 *
 * <p>Each event must carry the whole state of its key, for of a poll's events with one key only the latest is given. The
 * inbox is left out: an event may come again, also after a later one, and the newer state must win where it is written.
 * Transient failures are retried without limit. What can never be shown is counted and passed by; the next state of its
 * key mends the view, or a rebuild from the source does.
 */
public interface Projection<E extends Event> {

    /** Names the consumer group, behind the service's name. A new name begins with the topic's oldest event. */
    String name();

    /** The type that carries the states; others on its topic are passed by. */
    Class<E> type();

    /** Shows these states, at most one of each key. Called within a transaction. */
    void project(List<E> latest);
}
