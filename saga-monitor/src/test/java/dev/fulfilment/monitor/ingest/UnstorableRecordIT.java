package dev.fulfilment.monitor.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.monitor.EventPublisher;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** A constraint simulates that a table rejects a record. */
@MonitorTest
class UnstorableRecordIT {

    @Autowired
    EventPublisher wire;

    @Autowired
    PageClient page;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Map<String, HealthIndicator> health;

    private final SagaFixture rejected = SagaFixture.shipped("ada");
    private final SagaFixture next = SagaFixture.shipped("ada");

    @AfterEach
    void permitAll() {
        permit("event");
        permit("stray");
    }

    @Test
    void isSetAsideAndTheOthersAreIngested() {
        reject("event", "order_id <> '%s'".formatted(rejected.orderId()));

        wire.publish(rejected);
        wire.publish(next);

        page.awaitSaga(next.orderId(), 5);
        assertThat(jdbc.queryForList(
                        "select failure from stray where key = ?",
                        String.class,
                        rejected.orderId().text()))
                .hasSize(5)
                .allMatch(failure -> failure.contains("rejected"));
    }

    @Test
    void isSetAsideByItsPositionIfTheTableRejectsItsTexts() {
        reject("event", "order_id <> '%s'".formatted(rejected.orderId()));
        reject("stray", "key <> '%s'".formatted(rejected.orderId()));
        var before = positions();

        wire.publish(rejected);
        wire.publish(next);

        page.awaitSaga(next.orderId(), 5);
        assertThat(positions() - before).isEqualTo(5);
    }

    @Test
    void thatCannotBeSetAsideTakesTheConsumerOutOfServiceUntilItCan() {
        reject("event", "order_id <> '%s'".formatted(rejected.orderId()));
        reject("stray", "key is not null and key <> '%s'".formatted(rejected.orderId()));

        wire.publish(rejected);
        wire.publish(next);

        await().atMost(Duration.ofSeconds(60)).until(() -> status().equals(Status.OUT_OF_SERVICE));
        // The events only: an attempt that is under way must still find that it cannot set them aside.
        permit("event");
        page.awaitSaga(rejected.orderId(), 5);
        page.awaitSaga(next.orderId(), 5);
        await().atMost(Duration.ofSeconds(60)).until(() -> status().equals(Status.UP));
    }

    private long positions() {
        return requireNonNull(jdbc.queryForObject(
                "select count(*) from stray where key is null and value is null and failure like '%Exception'",
                Long.class));
    }

    private void reject(String table, String condition) {
        jdbc.execute("alter table %s add constraint rejected check (%s) not valid".formatted(table, condition));
    }

    private void permit(String table) {
        jdbc.execute("alter table %s drop constraint if exists rejected".formatted(table));
    }

    private Status status() {
        var consumers = requireNonNull(health.get("consumersHealthIndicator"));
        return requireNonNull(consumers.health(true)).getStatus();
    }
}
