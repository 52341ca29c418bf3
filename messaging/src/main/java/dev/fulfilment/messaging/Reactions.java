package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.Topic;
import java.util.Set;

/**
 * Event handlers of one topic. A Spring bean of this type subscribes the service to the topic.
 *
 * <p>Each event takes effect once, in a transaction shared with other events of the same poll; events of one key are
 * handled in their order. A business rejection is an event to append; an exception means that the event could not be
 * handled: a transient failure is retried without limit, any other parks the event and the later ones of its key.
 */
public interface Reactions<E extends Event> {

    /** Returns the topic to subscribe to. */
    Topic topic();

    /**
     * Returns the types that this service ignores. Their records are skipped without decoding if the header {@code
     * ce_type} names the type; so each must be an empty branch of {@link #on}.
     */
    default Set<Class<? extends E>> ignores() {
        return Set.of();
    }

    /** Handles one event; preferably an exhaustive {@code switch} with one call into the domain per branch. */
    void on(E event);
}
