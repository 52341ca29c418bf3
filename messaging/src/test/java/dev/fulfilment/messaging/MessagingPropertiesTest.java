package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MessagingPropertiesTest {

    @Test
    void needsNoSettingAtAll() {
        var properties = bind(Map.of());
        assertThat(properties.relay().pollInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(properties.consumer().maxPollRecords()).isEqualTo(500);
        assertThat(properties.inbox().retention()).isEqualTo(Duration.ofDays(8));
    }

    @ParameterizedTest
    @CsvSource({
        "messaging.relay.poll-interval, 0s, PT0S",
        "messaging.relay.batch-per-bucket, 0, 0",
        "messaging.relay.max-backoff, -1s, PT-1S",
        "messaging.relay.max-event-size, -5, -5",
        "messaging.consumer.concurrency, 0, 0",
        "messaging.consumer.max-poll-records, -1, -1",
        "messaging.consumer.session-timeout, 0s, PT0S",
        "messaging.consumer.max-backoff, 1ns, PT0.000000001S",
        "messaging.inbox.retention, 0d, PT0S",
        "messaging.outbox.counter-retention, 0d, PT0S",
        "messaging.parking.retention, 0d, PT0S",
        "messaging.projection.pause, 0s, PT0S",
        "messaging.projection.max-poll-records, 0, 0"
    })
    void refusesWhatIsNotPositiveAndNamesIt(String name, String value, String shown) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of(name, value)))
                .havingRootCause()
                .withMessage("%s must be positive, but is %s", name, shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messaging.outbox.counter-retention", "messaging.parking.retention"})
    void refusesToForgetWhatCanStillBeReadFromATopic(String name) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of(name, "7d")))
                .havingRootCause()
                .withMessage("%s must not be shorter than messaging.inbox.retention, PT192H, but is PT168H", name);
    }

    private static MessagingProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("messaging", MessagingProperties.class);
    }
}
