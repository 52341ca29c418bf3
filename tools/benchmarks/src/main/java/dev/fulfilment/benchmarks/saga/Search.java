package dev.fulfilment.benchmarks.saga;

/** For the highest rate that holds. */
final class Search {

    /** Near enough. */
    private static final double PRECISION = 1.06;

    private static final double LEAST = 5;

    /** From one try to the next, while it is not known between which rates the highest is. */
    private static final double STRIDE = 1.5;

    /** From one confirmation to the next. */
    private static final double STEP = 1.07;

    private static final int CONFIRMATIONS = 8;

    private Search() {}

    /** Whether a rate holds. */
    interface Attempt {
        boolean holds(double rate) throws InterruptedException;
    }

    /** Goes up until a rate does not hold (or down until one does), then narrows it down. */
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
     * Steps down from the given rate until one holds; or up, if it holds itself, until one does not: the suite may have
     * become faster since that rate was found.
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
