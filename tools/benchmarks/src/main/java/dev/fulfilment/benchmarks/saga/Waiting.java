package dev.fulfilment.benchmarks.saga;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** For a fact, or for a time of {@link System#nanoTime}. */
final class Waiting {

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(50);

    private Waiting() {}

    /** Whether the fact came true in time. */
    static boolean until(BooleanSupplier fact, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            until(System.nanoTime() + LOOK_EVERY);
        }
        return true;
    }

    static void until(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
        }
    }
}
