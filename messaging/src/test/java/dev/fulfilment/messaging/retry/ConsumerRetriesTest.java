package dev.fulfilment.messaging.retry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.messaging.LoggedLines;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.kafka.listener.BatchMessageListener;

class ConsumerRetriesTest {

    private static final List<ConsumerRecord<byte[], byte[]>> POLL =
            List.of(new ConsumerRecord<>("orders", 2, 41, new byte[0], new byte[0]));
    private static final Throwable LOCKED = new CannotAcquireLockException("another transaction holds the row");

    private final LoggedLines lines = new LoggedLines(ConsumerRetries.class);
    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ConsumerRetries retries = new ConsumerRetries(clock, meters);
    private final ConsumersHealth health = new ConsumersHealth(retries);
    private @Nullable Throwable failure;
    private final BatchMessageListener<byte[], byte[]> listener = retries.reporting("events", _ -> {
        switch (failure) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException e -> throw e;
            default -> throw new IllegalArgumentException(failure);
        }
    });

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void aTransientFailureIsAWarningAtOnceAndOnceAMinuteUntilItIsOver() {
        failure = new FailedRecordException("orders", 3, 42, LOCKED);
        for (int second = 0; second < 150; second++) {
            fail();
            clock.advance(Duration.ofSeconds(1));
        }
        failure = null;
        listener.onMessage(POLL);

        var retried = "WARN Consumer events retries orders-3@42 since 2026-11-30T10:00:00Z (%d attempts): "
                + "CannotAcquireLockException: another transaction holds the row";
        assertThat(lines.all())
                .containsExactly(
                        retried.formatted(1),
                        retried.formatted(61),
                        retried.formatted(121),
                        "INFO Consumer events goes on after 150 failed attempts since 2026-11-30T10:00:00Z");
    }

    @Test
    void aPermanentFailureIsAnErrorOnce() {
        failure = new IllegalStateException("no such column");
        fail();
        fail();

        assertThat(lines.all())
                .containsExactly("ERROR Consumer events retries orders-2@41 since 2026-11-30T10:00:00Z (1 attempts): "
                        + "IllegalStateException: no such column + trace");
    }

    @Test
    void aPermanentFailureAfterTransientOnesIsSaidAtOnce() {
        failure = LOCKED;
        fail();
        failure = new IllegalStateException("no such column");
        fail();

        assertThat(lines.all()).hasSize(2).last().asString().startsWith("ERROR");
    }

    @Test
    void everyRetryIsCountedAndItsDurationMeasured() {
        failure = LOCKED;
        fail();
        clock.advance(Duration.ofSeconds(90));
        fail();

        assertThat(meters.get("messaging.consumer.retries")
                        .tag("consumer", "events")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(retrying()).isEqualTo(90);
        failure = null;
        listener.onMessage(POLL);
        assertThat(retrying()).isZero();
    }

    @Test
    void theHealthSaysWhetherAndWhatIsRetried() {
        assertThat(status()).isEqualTo(Status.UP);
        failure = LOCKED;
        fail();
        assertThat(status()).isEqualTo(ConsumersHealth.RETRYING);
        assertThat(consumers().getDetails())
                .hasEntrySatisfying(
                        "events", detail -> assertThat(detail).asString().contains("orders-2@41"));
        failure = new IllegalStateException("no such column");
        fail();
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        failure = null;
        listener.onMessage(POLL);
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void aPollThatAnotherInstanceHasTakenOverIsForgotten() {
        failure = LOCKED;
        fail();
        clock.advance(Duration.ofMinutes(4));
        assertThat(status()).isEqualTo(Status.UP);
        assertThat(retrying()).isZero();
    }

    @Test
    void anErrorDoesNotStopTheContainer() {
        failure = new StackOverflowError();
        assertThatThrownBy(() -> listener.onMessage(POLL)).isInstanceOf(RuntimeException.class);
    }

    private void fail() {
        assertThatThrownBy(() -> listener.onMessage(POLL)).isSameAs(failure);
    }

    private Status status() {
        return consumers().getStatus();
    }

    private Health consumers() {
        return requireNonNull(health.health(true));
    }

    private double retrying() {
        return meters.get("messaging.consumer.retrying")
                .tag("consumer", "events")
                .timeGauge()
                .value();
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-30T10:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
