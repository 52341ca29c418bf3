package dev.fulfilment.messaging.retry;

import dev.fulfilment.messaging.FailureClassifier;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Polls that the consumers of this process retry. A failure is logged at once and then once a minute, until the poll is
 * handled: at WARN if it is transient, at ERROR with its stack trace the first time if it is not. Every retry is counted.
 * Thread-safe.
 */
public final class ConsumerRetries {

    private static final Logger log = LoggerFactory.getLogger(ConsumerRetries.class);
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);

    /** Longer than any backoff. After that the thread has ended, or another instance consumes the partition. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(3);

    /** A consumer handles one poll at a time in each of its threads. */
    private final Map<Thread, Retry> retries = new ConcurrentHashMap<>();

    private final Clock clock;
    private final MeterRegistry registry;

    public ConsumerRetries(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        this.registry = registry;
    }

    /**
     * Returns a listener that passes each poll on and reports its failures. It throws them to its container, which has to
     * retry the poll. An error is wrapped: the container would stop for good.
     *
     * @param consumer name of the consumer in the log, the metrics and the health
     */
    public BatchMessageListener<byte[], byte[]> reporting(
            String consumer, BatchMessageListener<byte[], byte[]> listener) {
        var counter = Counter.builder("messaging.consumer.retries")
                .description("Retries of a poll whose handling failed")
                .tag("consumer", consumer)
                .register(registry);
        TimeGauge.builder("messaging.consumer.retrying", () -> retryingSeconds(consumer), TimeUnit.SECONDS)
                .description("Time since when a consumer has been retrying the same poll")
                .tag("consumer", consumer)
                .register(registry);
        return records -> {
            try {
                listener.onMessage(records);
            } catch (RuntimeException | Error e) {
                counter.increment();
                failed(consumer, records, e);
                throw e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
            succeeded();
        };
    }

    /** Returns what is retried now. */
    List<Retry> current() {
        var oldest = clock.instant().minus(FORGOTTEN_AFTER);
        retries.values().removeIf(each -> each.lastAttempt().isBefore(oldest));
        return List.copyOf(retries.values());
    }

    private double retryingSeconds(String consumer) {
        return current().stream()
                .filter(each -> each.consumer().equals(consumer))
                .mapToDouble(
                        each -> Duration.between(each.since(), clock.instant()).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    private void failed(String consumer, List<ConsumerRecord<byte[], byte[]>> records, Throwable failure) {
        var now = clock.instant();
        var before = retries.get(Thread.currentThread());
        var since = before == null ? now : before.since();
        var retry = new Retry(
                consumer,
                failure instanceof FailedRecordException named ? named.position() : position(records.getFirst()),
                describe(failure),
                FailureClassifier.isTransient(failure),
                since,
                now,
                before == null ? now : before.lastLogged(),
                before == null ? 1 : before.attempts() + 1);
        var worse = before != null && before.isTransient() && !retry.isTransient();
        if (before == null || worse) {
            log(retry, failure);
        } else if (!now.isBefore(before.lastLogged().plus(LOG_INTERVAL))) {
            log.warn("{}", retry);
            retry = retry.loggedAt(now);
        }
        retries.put(Thread.currentThread(), retry);
    }

    private static void log(Retry retry, Throwable failure) {
        if (retry.isTransient()) {
            log.warn("{}", retry);
        } else {
            log.error("{}", retry, failure);
        }
    }

    private void succeeded() {
        var before = retries.remove(Thread.currentThread());
        if (before != null) {
            log.info(
                    "Consumer {} goes on after {} failed attempts since {}",
                    before.consumer(),
                    before.attempts(),
                    before.since());
        }
    }

    private static String position(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private static String describe(Throwable failure) {
        var outer =
                failure instanceof FailedRecordException && failure.getCause() != null ? failure.getCause() : failure;
        return "%s: %s".formatted(outer.getClass().getSimpleName(), FailureClassifier.summary(failure));
    }

    /**
     * Poll that is retried.
     *
     * @param position the failing record, or the first one of the poll if none is named
     */
    record Retry(
            String consumer,
            String position,
            String failure,
            boolean isTransient,
            Instant since,
            Instant lastAttempt,
            Instant lastLogged,
            long attempts) {

        Retry loggedAt(Instant now) {
            return new Retry(consumer, position, failure, isTransient, since, lastAttempt, now, attempts);
        }

        @Override
        public String toString() {
            return "Consumer %s retries %s since %s (%d attempts): %s"
                    .formatted(consumer, position, since, attempts, failure);
        }
    }
}
