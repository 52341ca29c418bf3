package dev.fulfilment.benchmarks.outbox;

import java.time.Duration;

/**
 * Durations and sizes of a run.
 *
 * @param backlog events to drain
 * @param warmUpEvents events for a contender to relay, if it is fast enough, before its backlog is filled
 * @param cap the longest time to drain a backlog
 * @param patience the longest wait for the rest of a load
 */
record Settings(
        int repetitions,
        int backlog,
        int warmUpEvents,
        int warmUpSeconds,
        int windowSeconds,
        Duration cap,
        Duration patience) {

    static final Settings FULL =
            new Settings(3, 100_000, 100_000, 10, 40, Duration.ofSeconds(60), Duration.ofSeconds(30));

    static final Settings QUICK = new Settings(1, 10_000, 10_000, 3, 8, Duration.ofSeconds(60), Duration.ofSeconds(30));

    Settings withRepetitions(int number) {
        return new Settings(number, backlog, warmUpEvents, warmUpSeconds, windowSeconds, cap, patience);
    }

    Settings withWarmUpSeconds(int seconds) {
        return new Settings(repetitions, backlog, warmUpEvents, seconds, windowSeconds, cap, patience);
    }

    Settings withWindowSeconds(int seconds) {
        return new Settings(repetitions, backlog, warmUpEvents, warmUpSeconds, seconds, cap, patience);
    }

    Settings withPatience(Duration longest) {
        return new Settings(repetitions, backlog, warmUpEvents, warmUpSeconds, windowSeconds, cap, longest);
    }

    Settings withCap(Duration longest) {
        return new Settings(repetitions, backlog, warmUpEvents, warmUpSeconds, windowSeconds, longest, patience);
    }
}
