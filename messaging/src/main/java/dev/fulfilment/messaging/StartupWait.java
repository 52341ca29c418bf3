package dev.fulfilment.messaging;

import dev.fulfilment.messaging.support.StartupException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Bounded wait of a start for a server that may be starting too, on a slow machine for minutes. Logs what it waits for once,
 * then once a minute. A shutdown ends it: the context cannot be closed while its start waits.
 */
public final class StartupWait implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StartupWait.class);
    private static final Duration DEFAULT_LIMIT = Duration.ofMinutes(5);
    private static final Duration REPORT_EVERY = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String what;
    private final Duration limit;
    private final LongSupplier nanoTime;
    private final Duration pause;
    private final long begin;
    private @Nullable Thread shutdownHook;
    private long reports;
    private volatile boolean stopped;

    /** Returns the setting {@code startup.wait}: how long a start waits for each server. */
    public static Duration limit(Environment environment) {
        return environment.getProperty("startup.wait", Duration.class, DEFAULT_LIMIT);
    }

    /** @param what the server, with its address */
    public StartupWait(String what, Duration limit) {
        this(what, limit, System::nanoTime, PAUSE);
    }

    StartupWait(String what, Duration limit, LongSupplier nanoTime, Duration pause) {
        this.what = what;
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.begin = nanoTime.getAsLong();
    }

    /**
     * Reports a failed attempt if a report is due, and pauses. Returns false if the time is over.
     *
     * @throws StartupException if the process is being stopped
     */
    public boolean goesOn(String why) {
        requireNotStopped();
        var waited = Duration.ofNanos(nanoTime.getAsLong() - begin);
        if (waited.compareTo(limit) >= 0) {
            return false;
        }
        endAtShutdown();
        report(waited, why);
        pause();
        return true;
    }

    /** @throws StartupException if the process is being stopped, so that the failure of the attempt has no meaning */
    public void requireNotStopped() {
        if (stopped) {
            throw new StartupException("it was stopped while it waited for " + what, "");
        }
    }

    private void report(Duration waited, String why) {
        if (waited.compareTo(REPORT_EVERY.multipliedBy(reports)) >= 0) {
            reports = waited.dividedBy(REPORT_EVERY) + 1;
            LOG.info("Waiting for {} for {} s of up to {} s ({})", what, waited.toSeconds(), limit.toSeconds(), why);
        }
    }

    private void endAtShutdown() {
        if (shutdownHook != null) {
            return;
        }
        var waiting = Thread.currentThread();
        var hook = new Thread(() -> {
            stopped = true;
            waiting.interrupt();
        });
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            shutdownHook = hook;
        } catch (IllegalStateException shutdownHasBegun) {
            stopped = true;
        }
    }

    private void pause() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        requireNotStopped();
    }

    @Override
    public void close() {
        if (shutdownHook != null && !stopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(shutdownHook);
            } catch (IllegalStateException shutdownHasBegun) {
                stopped = true;
            }
        }
    }
}
