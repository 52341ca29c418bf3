package dev.fulfilment.messaging.support;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Adaptive pause after a batch, proportional to its size and duration (max 25 ms), so that small batches are coalesced
 * under load. At low load the pause is close to zero.
 */
public final class BatchThrottle {

    /** Number of events from which the pause is as long as the batch took. */
    static final int BUSY = 16;

    /** Limit of the pause, so that one slow batch does not double its delay. */
    static final Duration LONGEST = Duration.ofMillis(25);

    private BatchThrottle() {}

    /**
     * Pauses after a batch.
     *
     * @param started its start, by {@link System#nanoTime()}
     * @param events its number of events
     * @param interval minimum time between the starts of two batches
     */
    public static void pause(long started, int events, Duration interval) throws InterruptedException {
        var took = Duration.ofNanos(System.nanoTime() - started);
        TimeUnit.NANOSECONDS.sleep(pauseAfter(took, events, interval).toNanos());
    }

    /** Returns the pause; not positive if none is needed. */
    static Duration pauseAfter(Duration took, int events, Duration interval) {
        var share = took.multipliedBy(Math.min(events, BUSY)).dividedBy(BUSY);
        var rest = share.compareTo(LONGEST) < 0 ? share : LONGEST;
        var untilNext = interval.minus(took);
        return rest.compareTo(untilNext) > 0 ? rest : untilNext;
    }
}
