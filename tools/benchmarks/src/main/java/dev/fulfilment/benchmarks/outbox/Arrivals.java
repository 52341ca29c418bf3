package dev.fulfilment.benchmarks.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** First receipt of each event, with duplicates and order violations. One thread writes, another reads. */
final class Arrivals {

    private final long[] first;
    private final Map<String, Long> lastOfKey = new HashMap<>();
    private final AtomicInteger distinct = new AtomicInteger();
    private final AtomicInteger duplicates = new AtomicInteger();
    private final AtomicInteger orderViolations = new AtomicInteger();
    private volatile long lastFirst;
    private long bytes;

    Arrivals(int capacity) {
        this.first = new long[capacity];
    }

    void received(String key, long number, int size, long micros) {
        if (first[(int) number] != 0) {
            duplicates.incrementAndGet();
            return;
        }
        first[(int) number] = micros;
        bytes += size;
        var last = lastOfKey.get(key);
        if (last != null && last > number) {
            orderViolations.incrementAndGet();
        } else {
            lastOfKey.put(key, number);
        }
        lastFirst = micros;
        distinct.incrementAndGet(); // Last: a reader of this counter also sees the writes above.
    }

    /** Returns the number of distinct events received. */
    int count() {
        return distinct.get();
    }

    int duplicates() {
        return duplicates.get();
    }

    /** Returns the number of events first received after a later event of their key. */
    int orderViolations() {
        return orderViolations.get();
    }

    /** Returns the time of the last receipt that was not a duplicate. */
    long lastFirst() {
        return lastFirst;
    }

    /** Returns the time of the first receipt; 0 if it was not received. */
    long of(int number) {
        return number < first.length ? first[number] : 0;
    }

    /** Returns the mean size of an event's value in bytes. */
    double meanSize() {
        int received = distinct.get();
        return received == 0 ? 0 : (double) bytes / received;
    }
}
