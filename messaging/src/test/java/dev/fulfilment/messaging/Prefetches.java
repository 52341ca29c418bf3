package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what it was asked to prepare for. */
class Prefetches implements BatchPrefetch {

    private final Queue<List<Event>> batches = new ConcurrentLinkedQueue<>();

    @Override
    public void prefetch(List<Event> events) {
        batches.add(List.copyOf(events));
    }

    /** Returns the number of events of that key in each batch that had any. */
    List<Integer> sizesOf(String key) {
        return batches.stream()
                .map(batch -> (int)
                        batch.stream().filter(event -> event.key().equals(key)).count())
                .filter(size -> size > 0)
                .toList();
    }
}
