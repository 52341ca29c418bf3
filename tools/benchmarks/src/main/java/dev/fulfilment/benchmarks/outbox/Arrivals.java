package dev.fulfilment.benchmarks.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** When each event was received first, and what was wrong with it. One thread notes, another reads. */
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
        distinct.incrementAndGet(); // Last: whoever reads it sees what was written above.
    }

    /** How many different events have been received. */
    int count() {
        return distinct.get();
    }

    int duplicates() {
        return duplicates.get();
    }

    /** How many events came, for the first time, after a later one of their key. */
    int orderViolations() {
        return orderViolations.get();
    }

    /** When the last event was received that was not a duplicate. */
    long lastFirst() {
        return lastFirst;
    }

    /** 0 when it was not received. */
    long of(int number) {
        return number < first.length ? first[number] : 0;
    }

    /** Of an event's value, on average. */
    double meanSize() {
        int received = distinct.get();
        return received == 0 ? 0 : (double) bytes / received;
    }
}
