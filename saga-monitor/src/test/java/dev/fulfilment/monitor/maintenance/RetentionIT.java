package dev.fulfilment.monitor.maintenance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.EventPublisher;
import dev.fulfilment.monitor.MonitorProperties;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
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
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Instant now = Instant.now();

    @Test
    void everyDayOfTheRetentionAndSevenToComeHaveTheirPartitions() {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);

        runRetentionAfterDays(0);

        assertThat(partitions.days()).contains(today.minusDays(7), today, today.plusDays(7));
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
        assertThat(storedEvents(ended)).isZero();
    }

    @Test
    void whatCameBeforeItsDaysPartitionMovesIntoIt() {
        var early = SagaFixture.placedAt(now.plus(Duration.ofDays(9))).place();
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

    @Test
    void deletesAnOldDraftsSagaThatHasEnded() {
        var opened = now.minus(Duration.ofDays(20));
        var ended = SagaFixture.draft("ada", opened).place().decline().end(OrderStatus.CANCELLED, "x");
        wire.publish(ended);
        page.awaitSaga(ended.orderId(), 3);

        runRetentionAfterDays(8);

        page.get("/sagas/" + ended.orderId()).expectStatus().isNotFound();
        assertThat(storedEvents(ended)).isZero();
    }

    @Test
    void keepsTheDayOfADraftUntilTheOrderPlacedFromItHasExpired() {
        var opened = now.minus(Duration.ofDays(5));
        var ended = SagaFixture.draft("ada", opened).place().decline().end(OrderStatus.CANCELLED, "x");
        wire.publish(ended);
        page.awaitSaga(ended.orderId(), 3);

        runRetentionAfterDays(6);
        page.awaitSaga(ended.orderId(), 3);

        runRetentionAfterDays(8);
        page.get("/sagas/" + ended.orderId()).expectStatus().isNotFound();
    }

    @Test
    void deletesUnknownRecords() {
        wire.send("payments", "nonsense", "nonsense".getBytes(UTF_8));
        await().until(() -> strays() > 0);

        runRetentionAfterDays(8);

        assertThat(strays()).isZero();
    }

    @Test
    void waitsForABackupAndStopsNobodyMeanwhile() throws SQLException {
        try (var backup = Backup.of(dataSource)) {
            assertThatThrownBy(() -> runRetentionAfterDays(1)).hasMessageContaining("lock timeout");
            retentionAfterDays(1).start();
            page.post("/actuator/timelines", "{}").expectStatus().isEqualTo(409);

            var placed = SagaFixture.of("ada").place();
            wire.publish(placed);
            page.awaitSaga(placed.orderId(), 1);
        }
        runRetentionAfterDays(1);
        assertThat(partitions.days())
                .contains(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(8));
    }

    /** Holds what pg_dump locks. */
    private record Backup(Connection connection) implements AutoCloseable {

        static Backup of(DataSource dataSource) throws SQLException {
            var connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        do $$ declare name text; begin
                            for name in select oid::regclass::text from pg_class
                                where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
                            loop
                                execute 'lock table ' || name || ' in access share mode';
                            end loop;
                        end $$
                        """);
            }
            return new Backup(connection);
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }

    private long storedEvents(SagaFixture saga) {
        return requireNonNull(jdbc.queryForObject(
                "select count(*) from event where order_id = ?",
                Long.class,
                saga.orderId().value()));
    }

    private long strays() {
        return requireNonNull(jdbc.queryForObject("select count(*) from stray", Long.class));
    }

    private void runRetentionAfterDays(int days) {
        retentionAfterDays(days).run();
    }

    private Retention retentionAfterDays(int days) {
        var then = Clock.fixed(now.plus(Duration.ofDays(days)), ZoneOffset.UTC);
        return new Retention(partitions, properties, jdbc, transaction, then);
    }
}
