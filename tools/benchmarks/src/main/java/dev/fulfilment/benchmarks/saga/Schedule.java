package dev.fulfilment.benchmarks.saga;

import java.util.concurrent.TimeUnit;

/**
 * Scheduled time of each order, independent of the orders before it: an open model.
 *
 * @param begin time of the first order; all times are {@link System#nanoTime}
 */
record Schedule(long begin, double perSecond) {

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    long intended(long index) {
        return begin + Math.round(index * SECOND / perSecond);
    }

    /** Returns the number of orders scheduled before a time. */
    long dueBefore(long time) {
        return time <= begin ? 0 : (long) Math.ceil((time - begin) * perSecond / SECOND);
    }
}
