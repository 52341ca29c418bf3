package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import dev.fulfilment.messaging.retry.ConsumerRetries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** A constraint simulates that the table of parked events rejects a record. */
@MessagingTest
class UnparkableRecordIT {

    @Autowired
    Effects effects;

    @Autowired
    ParkedEventRepository parkedEvents;

    @Autowired
    Map<String, HealthIndicator> health;

    @Autowired
    JdbcTemplate jdbc;

    private final String key = Keys.fresh("unparkable");
    private final String healthy = Keys.fresh("healthy");

    @AfterEach
    void permitAll() {
        jdbc.execute("alter table messaging.parked_event drop constraint if exists refused");
    }

    @Test
    void isParkedWithoutItsKeyAndHeadersAndThePartitionGoesOn() {
        refuse("key is null or key not like 'unparkable%'");
        var before = parkedEvents.withoutKey().size();

        Broker.send(FOREIGN, List.of(Broker.record(FOREIGN, key, "rubbish".getBytes(UTF_8))));
        Broker.send(FOREIGN, event(healthy, 1));

        await().until(() -> effects.values(FOREIGN, healthy), numbers(1)::equals);
        assertThat(parkedEvents.withoutKey()).hasSize(before + 1);
        assertThat(parkedEvents.find(parkedEvents.withoutKey().getLast())).hasValueSatisfying(parked -> {
            assertThat(parked.value()).isEqualTo("rubbish");
            assertThat(parked.failure()).contains("could not be parked whole");
        });
    }

    @Test
    void inNoFormTakesTheConsumerOutOfServiceAndIsLoggedOnce() {
        refuse("value is null or value <> 'hopeless'");
        try (var lines = new LoggedLines(ConsumerRetries.class)) {
            Broker.send(FOREIGN, List.of(Broker.record(FOREIGN, key, "hopeless".getBytes(UTF_8))));
            Broker.send(FOREIGN, event(healthy, 1));

            await().until(() -> status().equals(Status.OUT_OF_SERVICE));
            await().until(() -> attempts() > 3);
            assertThat(lines.all())
                    .singleElement()
                    .asString()
                    .startsWith("ERROR Consumer events retries " + FOREIGN.name() + "-0@")
                    .contains("refused")
                    .endsWith("+ trace");
        }

        permitAll();
        await().until(() -> effects.values(FOREIGN, healthy), numbers(1)::equals);
        assertThat(status()).isEqualTo(Status.UP);
    }

    private void refuse(String allowed) {
        jdbc.execute(
                "alter table messaging.parked_event add constraint refused check (%s) not valid".formatted(allowed));
    }

    private Status status() {
        return consumers().getStatus();
    }

    private int attempts() {
        var said = String.valueOf(consumers().getDetails().get("events"));
        return Integer.parseInt(said.replaceAll(".*\\((\\d+) attempts.*", "$1"));
    }

    private Health consumers() {
        return requireNonNull(
                requireNonNull(health.get("consumersHealthIndicator")).health(true));
    }
}
