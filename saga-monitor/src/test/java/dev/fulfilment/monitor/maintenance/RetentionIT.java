package dev.fulfilment.monitor.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.EventPublisher;
import dev.fulfilment.monitor.MonitorProperties;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MonitorTest
class RetentionIT {

    @Autowired
    EventPublisher wire;

    @Autowired
    PageClient page;

    @Autowired
    PartitionRepository partitions;

    @Autowired
    MonitorProperties properties;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Instant now = Instant.now();

    @Test
    void everyDayOfTheRetentionAndThreeToComeHaveTheirPartitions() {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);

        runRetentionAfterDays(0);

        assertThat(partitions.days()).contains(today.minusDays(7), today, today.plusDays(3));
    }

    @Test
    void dropsADayWithItsSagasAndTimelinesButNotOneOfWhichAnOrderRuns() {
        var ended = SagaFixture.placedAt(now.minus(Duration.ofDays(5)))
                .place()
                .decline()
                .end(OrderStatus.CANCELLED, "x");
        var running = SagaFixture.placedAt(now.minus(Duration.ofDays(4))).place();
        wire.publish(ended);
        wire.publish(running);
        page.awaitSaga(ended.orderId(), 3);
        page.awaitSaga(running.orderId(), 1);

        runRetentionAfterDays(4);

        page.get("/sagas/" + ended.orderId()).expectStatus().isNotFound();
        page.awaitSaga(running.orderId(), 1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from event where order_id = ?",
                        Long.class,
                        ended.orderId().value()))
                .isZero();
    }

    @Test
    void whatCameBeforeItsDaysPartitionMovesIntoIt() {
        var early = SagaFixture.placedAt(now.plus(Duration.ofDays(6))).place();
        wire.publish(early);
        page.awaitSaga(early.orderId(), 1);

        runRetentionAfterDays(4);

        page.awaitSaga(early.orderId(), 1);
        assertThat(jdbc.queryForObject(
                        "select tableoid::regclass::text from saga where order_id = ?",
                        String.class,
                        early.orderId().value()))
                .startsWith("saga_day_");
    }

    private void runRetentionAfterDays(int days) {
        var then = Clock.fixed(now.plus(Duration.ofDays(days)), ZoneOffset.UTC);
        new Retention(partitions, properties, jdbc, transaction, then).run();
    }
}
