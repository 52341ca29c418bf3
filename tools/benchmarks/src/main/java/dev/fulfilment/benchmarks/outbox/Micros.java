package dev.fulfilment.benchmarks.outbox;

import java.time.Instant;

/** The wall clock in microseconds, the clock that contender and receiver share. */
final class Micros {

    static final double PER_SECOND = 1_000_000;

    private Micros() {}

    static long now() {
        var now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
