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
        jdbc.execute("alter table event drop constraint if exists rejected");
        jdbc.execute("alter table stray drop constraint if exists rejected");
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
    void thatCannotBeSetAsideTakesTheConsumerOutOfServiceUntilItCan() {
        reject("event", "order_id <> '%s'".formatted(rejected.orderId()));
        reject("stray", "key <> '%s'".formatted(rejected.orderId()));

        wire.publish(rejected);
        wire.publish(next);

        await().atMost(Duration.ofSeconds(60)).until(() -> status().equals(Status.OUT_OF_SERVICE));
        permitAll();
        page.awaitSaga(rejected.orderId(), 5);
        page.awaitSaga(next.orderId(), 5);
        await().atMost(Duration.ofSeconds(60)).until(() -> status().equals(Status.UP));
    }

    private void reject(String table, String condition) {
        jdbc.execute("alter table %s add constraint rejected check (%s) not valid".formatted(table, condition));
    }

    private Status status() {
        var consumers = requireNonNull(health.get("consumersHealthIndicator"));
        return requireNonNull(consumers.health(true)).getStatus();
    }
}
