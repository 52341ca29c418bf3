package dev.fulfilment.monitor.sagas;

import dev.fulfilment.monitor.facts.SagaStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of the sagas in a time window.
 *
 * @param placed number of orders placed in the window
 * @param running number of sagas that run now, started at any time
 * @param longestWaitingSince last step of the running saga that waits longest; null if none runs
 * @param outcomes outcomes of the sagas that ended in the window
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
     * @param count number of sagas with this outcome
     * @param sampled number of the latest of them that the durations are computed from
     * @param durations durations in milliseconds: total and by step
     * @param reasons number of sagas by reason; empty for completed sagas
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
