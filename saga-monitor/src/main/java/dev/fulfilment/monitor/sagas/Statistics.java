package dev.fulfilment.monitor.sagas;

import dev.fulfilment.monitor.facts.SagaStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the sagas of a time did.
 *
 * @param placed orders that were placed in that time
 * @param running sagas that run now, of whatever time
 * @param longestWaitingSince when the running saga that waits for longest took its last step; null when none runs
 * @param outcomes of the sagas that ended in that time
 */
record Statistics(
        Instant at,
        Duration window,
        long placed,
        double placedPerSecond,
        double endedPerSecond,
        long running,
        @Nullable Instant longestWaitingSince,
        List<Outcome> outcomes) {

    /**
     * @param count all that ended so in that time
     * @param sampled how many of them the durations are of: the latest
     * @param durations in milliseconds: total, and step by step
     * @param reasons why, with how many; empty of those that went well
     */
    record Outcome(
            SagaStatus status,
            long count,
            long sampled,
            Map<String, Percentiles> durations,
            Map<String, Long> reasons) {}

    /** In milliseconds. */
    record Percentiles(double p50, double p95, double p99) {}
}
