package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.Topic;
import java.util.Set;

/**
 * What a service does about the events of one topic. A Spring bean of this type subscribes the service to the topic.
 *
 * <p>Each event is handled once in effect, in a transaction shared with other events of the same poll; events of one key
 * come in their order. A business "no" is an event to append; an exception means that the event could not be handled:
 * transient ones are retried without limit, all others park the event with its key.
 */
public interface Reactions<E extends Event> {

    /** The topic to subscribe to. */
    Topic topic();

    /**
     * Types that are nothing to this service. Their records are passed by, not even read, where the header {@code
     * ce_type} names them; so each must be an empty branch of {@link #on}.
     */
    default Set<Class<? extends E>> ignores() {
        return Set.of();
    }

    /** Reacts to one event; best an exhaustive {@code switch}, each branch one call into the domain. */
    void on(E event);
}
