package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;
import java.util.List;

/**
 * Locks and loads all rows that a batch of events needs, in one global order, so that two batches never deadlock and
 * handlers read no row individually. A Spring bean of this type is called once per transaction, before the reactions;
 * with a single event if the batch is retried event by event.
 */
public interface BatchPrefetch {

    /** Receives all events of the batch, of all topics, in the order in which they will be handled. */
    void prefetch(List<Event> events);
}
