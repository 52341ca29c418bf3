package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Latencies;

/** Percentiles in milliseconds. */
record Percentiles(double p50, double p95, double p99, double p999, double most) {

    static Percentiles of(Latencies latencies) {
        return new Percentiles(
                latencies.millis(50),
                latencies.millis(95),
                latencies.millis(99),
                latencies.millis(99.9),
                latencies.millis(100));
    }
}
