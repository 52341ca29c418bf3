package dev.fulfilment.messaging;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Log of work that is repeated until it succeeds: one entry whenever the kind of failure changes, and one when the work
 * succeeds again. A transient failure is one line, any other has its stack trace. Thread-safe.
 */
public final class FailureLog {

    private final Logger log;
    private final String work;
    private @Nullable String failing;

    /** @param work name of the work, with which each entry begins */
    public FailureLog(Logger log, String work) {
        this.log = log;
        this.work = work;
    }

    /** Logs the failure, unless the previous attempt failed in the same way. */
    public synchronized void failed(Throwable failure) {
        var kind = kind(failure);
        if (kind.equals(failing)) {
            return;
        }
        failing = kind;
        if (FailureClassifier.isTransient(failure)) {
            log.warn("{} failed and is retried: {}", work, FailureClassifier.summary(failure));
        } else {
            log.warn("{} failed and is retried", work, failure);
        }
    }

    /** Logs that the work succeeds again, if the previous attempt failed. */
    public synchronized void succeeded() {
        if (failing != null) {
            failing = null;
            log.info("{} succeeds again", work);
        }
    }

    /** Classes without messages: a message often contains an id or an address that differs each time. */
    private static String kind(Throwable failure) {
        return failure.getClass().getName() + " "
                + FailureClassifier.rootCause(failure).getClass().getName();
    }
}
