package dev.fulfilment.benchmarks.saga;

import org.jspecify.annotations.Nullable;

/**
 * Measurement of one rate over one window.
 *
 * @param name part of the benchmark
 * @param seconds intended length of the window
 * @param answers from the scheduled time of an order to the response
 * @param ends from there to the end of its saga
 * @param usage within the window
 * @param objection reason why the rate is not sustained; null if it is
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

    /** Returns the number of sagas that ended within the window, by which the usage is divided. */
    double sagas() {
        return flow.endedPerSecond() * seconds;
    }
}
