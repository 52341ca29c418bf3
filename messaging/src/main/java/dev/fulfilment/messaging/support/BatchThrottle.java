package dev.fulfilment.messaging.support;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The rest after a batch: the more events it had, the longer, up to as long as it took. What is committed meanwhile shares
 * the next one, which costs little more than a single event. The busier the machine, the longer a batch takes, and the more
 * share the next; where there is little to do, next to nothing is waited for.
 */
public final class BatchThrottle {

    /** From so many events on the rest is as long as the batch. */
    static final int BUSY = 16;

    /** So that a batch that was held up once holds up nothing else for as long again. */
    static final Duration LONGEST = Duration.ofMillis(25);

    private BatchThrottle() {}

    /**
     * Rests after a batch of so many events.
     *
     * @param started when it began, by {@link System#nanoTime()}
     * @param interval how far apart two batches begin at least
     */
    public static void pause(long started, int events, Duration interval) throws InterruptedException {
        var took = Duration.ofNanos(System.nanoTime() - started);
        TimeUnit.NANOSECONDS.sleep(pauseAfter(took, events, interval).toNanos());
    }

    /** Not positive when there is no need to rest. */
    static Duration pauseAfter(Duration took, int events, Duration interval) {
        var share = took.multipliedBy(Math.min(events, BUSY)).dividedBy(BUSY);
        var rest = share.compareTo(LONGEST) < 0 ? share : LONGEST;
        var untilNext = interval.minus(took);
        return rest.compareTo(untilNext) > 0 ? rest : untilNext;
    }
}
