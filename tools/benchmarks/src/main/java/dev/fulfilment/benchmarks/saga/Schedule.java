package dev.fulfilment.benchmarks.saga;

import java.util.concurrent.TimeUnit;

/**
 * When each order is meant to be placed, whatever becomes of those before it: an open model.
 *
 * @param begin of the first, as all times here by {@link System#nanoTime}
 */
record Schedule(long begin, double perSecond) {

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    long intended(long index) {
        return begin + Math.round(index * SECOND / perSecond);
    }

    /** How many orders are meant to be placed before this time. */
    long dueBefore(long time) {
        return time <= begin ? 0 : (long) Math.ceil((time - begin) * perSecond / SECOND);
    }
}
