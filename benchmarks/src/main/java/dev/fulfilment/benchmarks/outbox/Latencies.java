package dev.fulfilment.benchmarks.outbox;

import org.HdrHistogram.Histogram;

/** Latencies in microseconds, to three digits. */
final class Latencies {

    private static final long LONGEST = 600_000_000;

    private final Histogram histogram = new Histogram(LONGEST, 3);

    /** A receipt that was noted before the commit had returned to the writer took no time at all. */
    void add(long micros) {
        histogram.recordValue(Math.clamp(micros, 0, LONGEST));
    }

    double millis(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }
}
