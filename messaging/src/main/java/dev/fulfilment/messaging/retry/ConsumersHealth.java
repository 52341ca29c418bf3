package dev.fulfilment.messaging.retry;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Health of the consumers. {@link #RETRYING} while a poll is retried after a transient failure. OUT_OF_SERVICE if the
 * failure is permanent: no retry can succeed before the code or the database changes.
 */
final class ConsumersHealth extends AbstractHealthIndicator {

    static final Status RETRYING = new Status("RETRYING");

    private final ConsumerRetries retries;

    ConsumersHealth(ConsumerRetries retries) {
        super("Consumer health check failed");
        this.retries = retries;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var current = retries.current();
        builder.status(
                current.isEmpty()
                        ? Status.UP
                        : current.stream().allMatch(ConsumerRetries.Retry::isTransient)
                                ? RETRYING
                                : Status.OUT_OF_SERVICE);
        current.forEach(each -> builder.withDetail(each.consumer(), each.toString()));
    }
}
