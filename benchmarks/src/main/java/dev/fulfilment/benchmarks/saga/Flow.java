package dev.fulfilment.benchmarks.saga;

/**
 * What became of the orders of one window.
 *
 * @param failures orders that were not accepted, in the lead-in too
 * @param secondQuarter mean number of orders under way in the window's second quarter
 * @param lastQuarter the same in its last quarter
 * @param drainSeconds from the end of the window to the end of the last order
 * @param brokenOff whether the run was given up within the window
 */
record Flow(
        long placed,
        double endedPerSecond,
        long failures,
        double secondQuarter,
        double lastQuarter,
        double drainSeconds,
        boolean brokenOff) {

    static Flow of(Window window, double drainSeconds, boolean brokenOff) {
        return new Flow(
                window.placed(),
                window.ended() / window.seconds(),
                window.failures(),
                window.underWay(2),
                window.underWay(4),
                drainSeconds,
                brokenOff);
    }
}
