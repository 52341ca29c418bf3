package dev.fulfilment.benchmarks.saga;

/** Searches for the highest sustained rate. */
final class Search {

    /** Ratio of the two bounds at which the search ends. */
    private static final double PRECISION = 1.06;

    private static final double LEAST = 5;

    /** Factor between attempts until the highest rate is between two of them. */
    private static final double STRIDE = 1.5;

    /** Factor between confirmations. */
    private static final double STEP = 1.07;

    private static final int CONFIRMATIONS = 8;

    private Search() {}

    /** Measures a rate, and returns true if it is sustained. */
    interface Attempt {
        boolean holds(double rate) throws InterruptedException;
    }

    /** Increases the rate until it does not hold (or decreases it until it holds), then bisects. */
    static double highest(double first, Attempt attempt) throws InterruptedException {
        double low = first;
        if (attempt.holds(first)) {
            while (attempt.holds(STRIDE * low)) {
                low *= STRIDE;
            }
        } else {
            do {
                low /= STRIDE;
                if (low < LEAST) {
                    throw new IllegalStateException("not even " + LEAST + " orders a second are sustained");
                }
            } while (!attempt.holds(low));
        }
        return between(low, STRIDE * low, attempt);
    }

    private static double between(double held, double failed, Attempt attempt) throws InterruptedException {
        double low = held;
        double high = failed;
        while (high / low > PRECISION) {
            double middle = Math.sqrt(low * high);
            if (attempt.holds(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Decreases the rate until it holds; if it holds at once, increases it until it does not: the suite may have become
     * faster since the search.
     */
    static void confirm(double rate, Attempt attempt) throws InterruptedException {
        boolean up = attempt.holds(rate);
        double next = rate;
        for (int time = 1; time < CONFIRMATIONS; time++) {
            next = up ? next * STEP : next / STEP;
            if (attempt.holds(next) != up) {
                return;
            }
        }
    }
}
