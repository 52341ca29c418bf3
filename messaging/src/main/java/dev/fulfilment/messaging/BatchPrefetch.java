package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;
import java.util.List;

/**
 * Locks and loads the rows that a batch of events needs, in one global order, so that two batches never deadlock and
 * handlers find their rows in the persistence context. A Spring bean of this type is called once in each transaction,
 * before the handlers; with one event if a batch falls back to single events.
 */
public interface BatchPrefetch {

    /**
     * Prefetches for the events that will be handled, of all topics, in the order of their handling. Ignored events (see
     * {@link EventHandlers#ignore}) and duplicates are not among them.
     */
    void prefetch(List<Event> events);
}
