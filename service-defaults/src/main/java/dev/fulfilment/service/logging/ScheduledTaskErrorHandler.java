package dev.fulfilment.service.logging;

import dev.fulfilment.messaging.FailureClassifier;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ErrorHandler;

/**
 * Logs failures of scheduled tasks: a transient failure in one line, any other with its stack trace. A failure that repeats
 * within a minute is logged once, so a database that is down does not fill the log.
 */
final class ScheduledTaskErrorHandler implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledTaskErrorHandler.class);
    private static final Duration REPEATED_WITHIN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Instant> lastSeen = new HashMap<>();

    ScheduledTaskErrorHandler(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void handleError(Throwable failure) {
        if (isRepeated(failure)) {
            return;
        }
        if (FailureClassifier.isTransient(failure)) {
            LOG.warn(
                    "A scheduled task failed and will be retried: {}",
                    FailureClassifier.rootCause(failure).toString());
        } else {
            LOG.error("A scheduled task failed and will be retried", failure);
        }
    }

    private synchronized boolean isRepeated(Throwable failure) {
        var now = clock.instant();
        lastSeen.values().removeIf(seen -> seen.plus(REPEATED_WITHIN).isBefore(now));
        return lastSeen.put(kind(failure), now) != null;
    }

    /** Types and place, without the message, which may contain figures that change each time. */
    private static String kind(Throwable failure) {
        var cause = FailureClassifier.rootCause(failure);
        return "%s %s %s"
                .formatted(
                        failure.getClass(),
                        cause.getClass(),
                        Arrays.stream(cause.getStackTrace()).findFirst());
    }
}
