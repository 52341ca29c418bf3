package dev.fulfilment.benchmarks.outbox;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param backlog how many events are drained
 * @param warmUpEvents how many events a contender is given to relay, if it is fast enough, before its backlog is filled
 * @param cap how long a backlog is drained at most
 * @param patience how long the rest of a load is waited for
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
