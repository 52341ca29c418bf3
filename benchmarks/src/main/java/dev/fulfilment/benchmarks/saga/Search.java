package dev.fulfilment.benchmarks.saga;

import java.util.List;
import java.util.OptionalDouble;

/** For the highest rate that holds. */
final class Search {

    /** Near enough. */
    private static final double PRECISION = 1.06;

    private static final double LEAST = 5;

    /** Where a confirmation fails, the next is tried at so much of its rate. */
    private static final double STEP_DOWN = 0.93;

    private static final int CONFIRMATIONS = 8;

    private Search() {}

    /** Whether a rate holds. */
    interface Attempt {
        boolean holds(double rate) throws InterruptedException;
    }

    /** Doubles until a rate does not hold (or halves until one does), then narrows it down. */
    static double highest(double first, Attempt attempt) throws InterruptedException {
        double low = first;
        if (attempt.holds(first)) {
            while (attempt.holds(2 * low)) {
                low *= 2;
            }
        } else {
            do {
                low /= 2;
                if (low < LEAST) {
                    throw new IllegalStateException("not even " + LEAST + " orders a second are sustained");
                }
            } while (!attempt.holds(low));
        }
        return between(low, 2 * low, attempt);
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

    /** Steps down from the given rate to one that holds. */
    static OptionalDouble confirmed(double rate, Attempt attempt) throws InterruptedException {
        double next = rate;
        for (int time = 0; time < CONFIRMATIONS; time++) {
            if (attempt.holds(next)) {
                return OptionalDouble.of(next);
            }
            next *= STEP_DOWN;
        }
        return OptionalDouble.empty();
    }

    /** The first of these shares of the rate that holds. */
    static OptionalDouble largest(double rate, List<Double> shares, Attempt attempt) throws InterruptedException {
        for (double share : shares) {
            if (attempt.holds(share * rate)) {
                return OptionalDouble.of(share * rate);
            }
        }
        return OptionalDouble.empty();
    }
}
