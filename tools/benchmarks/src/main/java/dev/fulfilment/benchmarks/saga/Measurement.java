package dev.fulfilment.benchmarks.saga;

import org.jspecify.annotations.Nullable;

/**
 * One rate over one window.
 *
 * @param name which part of the benchmark
 * @param seconds how long the window was meant to be
 * @param answers from the time an order was meant to be placed to the answer
 * @param ends from there to the end of its saga
 * @param usage within the window
 * @param objection why the rate is not sustained; nothing if it is
 */
record Measurement(
        String name,
        Workload workload,
        double rate,
        int seconds,
        Flow flow,
        Percentiles answers,
        Percentiles ends,
        Usage usage,
        @Nullable String objection) {

    boolean sustained() {
        return objection == null;
    }

    String verdict() {
        return objection == null ? "sustained" : objection;
    }

    /** Sagas that ended within the window: what its usage is divided by. */
    double sagas() {
        return flow.endedPerSecond() * seconds;
    }
}
