package dev.fulfilment.benchmarks.saga;

import org.jspecify.annotations.Nullable;

/**
 * Throughput and backlog of the orders of one window.
 *
 * @param failures orders that were not accepted, including the lead-in
 * @param firstFailure reason of the first failure; null if there is none
 * @param secondQuarter mean number of orders under way in the window's second quarter
 * @param lastQuarter the same in its last quarter
 * @param drainSeconds from the end of the window to the end of the last order
 * @param brokenOff true if the run was aborted within the window
 */
record Flow(
        long placed,
        double endedPerSecond,
        long failures,
        @Nullable String firstFailure,
        double secondQuarter,
        double lastQuarter,
        double drainSeconds,
        boolean brokenOff) {

    static Flow of(Window window, double drainSeconds, boolean brokenOff) {
        var failures = window.failures();
        return new Flow(
                window.placed(),
                window.ended() / window.seconds(),
                failures.size(),
                failures.isEmpty() ? null : failures.getFirst(),
                window.underWay(2),
                window.underWay(4),
                drainSeconds,
                brokenOff);
    }
}
