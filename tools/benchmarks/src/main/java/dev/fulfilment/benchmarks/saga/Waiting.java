package dev.fulfilment.benchmarks.saga;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, or for a time of {@link System#nanoTime}. */
final class Waiting {

    private static final long POLL_INTERVAL = TimeUnit.MILLISECONDS.toNanos(50);

    private Waiting() {}

    /** Returns true if the condition became true in time. */
    static boolean until(BooleanSupplier fact, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            until(System.nanoTime() + POLL_INTERVAL);
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
