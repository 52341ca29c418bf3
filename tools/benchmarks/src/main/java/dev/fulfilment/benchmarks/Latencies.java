package dev.fulfilment.benchmarks;

import org.HdrHistogram.Histogram;

/** Latencies in microseconds, to three digits. */
public final class Latencies {

    private static final long LONGEST = 600_000_000;

    private final Histogram histogram = new Histogram(LONGEST, 3);

    /** Counts negative values, which the precision of the clock can cause, as zero. */
    public void add(long micros) {
        histogram.recordValue(Math.clamp(micros, 0, LONGEST));
    }

    public double millis(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }
}
