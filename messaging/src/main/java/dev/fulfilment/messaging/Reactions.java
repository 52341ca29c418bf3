package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.Topic;

/**
 * A service's reactions to the events of one topic. A Spring bean of this type subscribes the service to the topic.
 *
 * <p>Each event is handled once in effect, in a transaction shared with other events of the same poll; events of one key
 * are handled in their order. A business "no" is an event to append. An exception means that the event could not be
 * handled: transient failures are retried without limit, all others park the event with its key.
 */
public interface Reactions<E extends Event> {

    /**
     * Declares which event types this service handles and which it ignores: the only place that says so. The start fails
     * if a type is missing or is declared twice.
     */
    EventHandlers<E> handlers();

    /** Returns the topic to subscribe to. */
    default Topic topic() {
        return handlers().topic();
    }
}
