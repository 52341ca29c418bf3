package dev.fulfilment.messaging;

import java.net.http.HttpTimeoutException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Log of work that is repeated until it succeeds: one entry whenever the kind of failure changes, and one when the work
 * succeeds again. A transient failure is one WARN line, any other an ERROR with its stack trace. Thread-safe.
 */
public final class FailureLog {

    /** Transient for repeated work only: an event whose handler fails like this is parked. */
    private static final Set<Class<? extends Exception>> PASSING =
            Set.of(HttpTimeoutException.class, TimeoutException.class, InterruptedException.class);

    private final Logger log;
    private final String work;
    private @Nullable String failing;

    /** @param work name of the work, with which each entry begins */
    public FailureLog(Logger log, String work) {
        this.log = log;
        this.work = work;
    }

    /** Runs the work once and logs its failure: the next run repeats it. */
    public void run(Runnable attempt) {
        try {
            attempt.run();
            succeeded();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Does the same as {@link #run} if the locks of the work are held by another transaction. Throws any other failure. */
    public void runUnlessLocked(Runnable attempt) {
        try {
            attempt.run();
            succeeded();
        } catch (RuntimeException e) {
            if (!FailureClassifier.isLockTimeout(e)) {
                throw e;
            }
            failed(e);
        }
    }

    /** Logs the failure, unless the previous attempt failed in the same way. */
    public synchronized void failed(Throwable failure) {
        var kind = kind(failure);
        if (kind.equals(failing)) {
            return;
        }
        failing = kind;
        if (passes(failure)) {
            log.warn("{} failed and is retried: {}", work, FailureClassifier.summary(failure));
        } else {
            log.error("{} failed and is retried", work, failure);
        }
    }

    /** Logs that the work succeeds again, if the previous attempt failed. */
    public synchronized void succeeded() {
        if (failing != null) {
            failing = null;
            log.info("{} succeeds again", work);
        }
    }

    private static boolean passes(Throwable failure) {
        var root = FailureClassifier.rootCause(failure);
        return FailureClassifier.isTransient(failure) || PASSING.stream().anyMatch(type -> type.isInstance(root));
    }

    /** Classes without messages: a message often contains an id or an address that differs each time. */
    private static String kind(Throwable failure) {
        return failure.getClass().getName() + " "
                + FailureClassifier.rootCause(failure).getClass().getName();
    }
}
