package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.messaging.support.StartupException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartupWaitTest {

    private Duration now = Duration.ZERO;

    private final StartupWait wait =
            new StartupWait("Kafka at kafka:9092", Duration.ofMinutes(5), () -> now.toNanos(), Duration.ZERO);

    @Test
    void isReportedOnceAndThenOnceAMinute() {
        try (var log = new LoggedLines(StartupWait.class);
                wait) {
            for (int second = 0; second < 150; second++) {
                now = Duration.ofSeconds(second);
                assertThat(wait.goesOn("refused")).isTrue();
            }

            assertThat(log.all())
                    .containsExactly(
                            "INFO Waiting for Kafka at kafka:9092 for 0 s of up to 300 s (refused)",
                            "INFO Waiting for Kafka at kafka:9092 for 60 s of up to 300 s (refused)",
                            "INFO Waiting for Kafka at kafka:9092 for 120 s of up to 300 s (refused)");
        }
    }

    @Test
    void endsAtItsLimit() {
        try (wait) {
            now = Duration.ofSeconds(299);
            assertThat(wait.goesOn("refused")).isTrue();
            now = Duration.ofSeconds(300);
            assertThat(wait.goesOn("refused")).isFalse();
        }
    }

    @Test
    void endsWhenTheWaitingThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        try (wait) {
            assertThatThrownBy(() -> wait.goesOn("refused"))
                    .isInstanceOf(StartupException.class)
                    .hasMessage("it was stopped while it waited for Kafka at kafka:9092");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
