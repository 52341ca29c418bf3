package dev.fulfilment.benchmarks.saga;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Defines a sustained rate: every order is accepted; the mean number of running orders in the last quarter of the
 * window equals that of the second quarter, within the arrivals of 0.3 s (over a window of 60 s, one per cent of the
 * rate); and the last order ends within 10 s after the window.
 */
final class BacklogRule {

    static final double SLACK_SECONDS = 0.3;
    static final Duration DRAINED_WITHIN = Duration.ofSeconds(10);

    private BacklogRule() {}

    /** Returns the reason why the rate is not sustained; null if it is. */
    static @Nullable String objection(double rate, Flow flow) {
        if (flow.failures() > 0) {
            return "%d orders were not accepted, the first: %s".formatted(flow.failures(), flow.firstFailure());
        }
        if (flow.brokenOff()) {
            return "the backlog grew so fast that the run was aborted";
        }
        double growth = flow.lastQuarter() - flow.secondQuarter();
        if (growth > rate * SLACK_SECONDS) {
            return String.format(Locale.ROOT, "the backlog grew by %.0f", growth);
        }
        if (flow.drainSeconds() > DRAINED_WITHIN.toSeconds()) {
            return String.format(Locale.ROOT, "the last order ended after %.1f s", flow.drainSeconds());
        }
        return null;
    }
}
