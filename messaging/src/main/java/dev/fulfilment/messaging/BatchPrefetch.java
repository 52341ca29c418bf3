package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;
import java.util.List;

/**
 * Locks and loads the rows that a batch of events needs, at once and in one order for all, so that two batches never
 * deadlock and handlers find their rows in the persistence context. A Spring bean of this type is called once in each
 * transaction, before the events; with one event when a batch fell back to single events.
 */
public interface BatchPrefetch {

    /** Called with every event of the batch, of all topics, in the order in which they will be handled. */
    void prefetch(List<Event> events);
}
