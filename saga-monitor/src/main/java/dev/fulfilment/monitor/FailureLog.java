package dev.fulfilment.monitor;

import dev.fulfilment.messaging.FailureClassifier;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.springframework.web.client.ResourceAccessException;

/**
 * Logs the failures of a repeated activity: once for each new cause, by the classes of the exception chain, and once when the
 * activity succeeds again. A known transient failure is one WARN line; any other is an ERROR with its stack trace.
 */
public final class FailureLog {

    private static final List<Class<? extends Exception>> TRANSIENT = List.of(
            ResourceAccessException.class,
            RetriableException.class,
            TimeoutException.class,
            InterruptedException.class);

    /** Bounds the chain of causes, which may be circular. */
    private static final int MAX_CAUSES = 20;

    private final Logger log;
    private final String activity;
    private List<Class<?>> lastFailure = List.of();

    public FailureLog(Logger log, String activity) {
        this.log = log;
        this.activity = activity;
    }

    /** Runs a step of the activity and logs its failure: the next run repeats it. */
    public void run(Runnable step) {
        try {
            step.run();
            succeeded();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    public synchronized void failed(Exception failure) {
        var classes = causes(failure).<Class<?>>map(Throwable::getClass).toList();
        if (classes.equals(lastFailure)) {
            return;
        }
        lastFailure = classes;
        if (isTransient(failure)) {
            log.warn("{} failed and is retried: {}", activity, failure.toString());
        } else {
            log.error("{} failed and is retried", activity, failure);
        }
    }

    public synchronized void succeeded() {
        if (!lastFailure.isEmpty()) {
            lastFailure = List.of();
            log.info("{} succeeds again", activity);
        }
    }

    private static boolean isTransient(Exception failure) {
        return FailureClassifier.isTransient(failure)
                || causes(failure).anyMatch(cause -> TRANSIENT.stream().anyMatch(type -> type.isInstance(cause)));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES);
    }
}
