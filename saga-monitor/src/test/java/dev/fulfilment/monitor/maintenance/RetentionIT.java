package dev.fulfilment.monitor.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.MonitorProperties;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import dev.fulfilment.monitor.Wire;
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
    Wire wire;

    @Autowired
    PageClient page;

    @Autowired
    Partitions partitions;

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

        afterDays(0);

        assertThat(partitions.days()).contains(today.minusDays(7), today, today.plusDays(3));
    }

    @Test
    void dropsADayWithItsSagasAndTimelinesButNotOneOfWhichAnOrderRuns() {
        var ended = SagaFixture.begunAt(now.minus(Duration.ofDays(5)))
                .place()
                .decline()
                .end(OrderStatus.CANCELLED, "x");
        var running = SagaFixture.begunAt(now.minus(Duration.ofDays(4))).place();
        wire.tell(ended);
        wire.tell(running);
        page.story(ended.orderId(), 3);
        page.story(running.orderId(), 1);

        afterDays(4);

        page.get("/sagas/" + ended.orderId()).expectStatus().isNotFound();
        page.story(running.orderId(), 1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from event where order_id = ?",
                        Long.class,
                        ended.orderId().value()))
                .isZero();
    }

    @Test
    void whatCameBeforeItsDaysPartitionMovesIntoIt() {
        var early = SagaFixture.begunAt(now.plus(Duration.ofDays(6))).place();
        wire.tell(early);
        page.story(early.orderId(), 1);

        afterDays(4);

        page.story(early.orderId(), 1);
        assertThat(jdbc.queryForObject(
                        "select tableoid::regclass::text from saga where order_id = ?",
                        String.class,
                        early.orderId().value()))
                .startsWith("saga_day_");
    }

    private void afterDays(int days) {
        var then = Clock.fixed(now.plus(Duration.ofDays(days)), ZoneOffset.UTC);
        new Retention(partitions, properties, jdbc, transaction, then).turn();
    }
}
