package dev.fulfilment.benchmarks.saga;

/**
 * Durations in seconds.
 *
 * @param warmUp at the highest sustained rate, before any measurement
 * @param leadIn at the rate of a window, before it begins to count
 * @param search window of the search for the highest rate
 * @param window window of a reported measurement
 */
record Settings(int warmUp, int leadIn, int search, int window) {

    static final Settings FULL = new Settings(300, 5, 15, 60);

    static final Settings QUICK = new Settings(120, 3, 6, 15);

    Settings withWindow(int seconds) {
        return new Settings(warmUp, leadIn, search, seconds);
    }

    Settings withWarmUp(int seconds) {
        return new Settings(seconds, leadIn, search, window);
    }
}
