package dev.fulfilment.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.messaging.SecondOutbox;
import dev.fulfilment.messaging.UuidV7;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class InboxPartitionsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final HikariDataSource dataSource = SecondOutbox.dataSource("retention", 2);
    private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    private final Inbox inbox = inboxOn(TODAY);

    @BeforeEach
    void emptyInbox() {
        SecondOutbox.recreate(dataSource);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void makesPartitionsForTheWholeRetentionAndSomeDaysAhead() {
        turn(TODAY, 8);
        assertThat(partitions())
                .hasSize(17)
                .startsWith("inbox_day_20260301")
                .endsWith("inbox_day_20260316", "inbox_day_20260317");
    }

    @Test
    void knowsHowLongAMonthIs() {
        turn(TODAY, 40);
        assertThat(partitions()).hasSize(49).startsWith("inbox_day_20260128");
    }

    @Test
    void makesNothingTwice() {
        turn(TODAY, 8);
        var before = partitions();
        turn(TODAY, 8);
        assertThat(partitions()).isEqualTo(before);
    }

    @Test
    void dropsWhatIsOlderThanTheRetentionAndNothingElse() {
        turn(TODAY, 8);
        var kept = idOf(TODAY);
        var old = idOf(TODAY.minusDays(9));
        inbox.register(List.of(kept));
        inboxOn(TODAY.minusDays(9)).register(List.of(old));
        turn(TODAY.plusDays(1), 8);
        assertThat(partitions()).startsWith("inbox_day_20260302").endsWith("inbox_day_20260318");
        assertThat(inbox.contains(old)).isFalse();
        assertThat(inbox.contains(kept)).isTrue();
    }

    @Test
    void aLateRepeatMeetsItsTwinInTheirOwnDay() {
        turn(TODAY, 8);
        var id = idOf(TODAY.minusDays(5));
        assertThat(inbox.register(List.of(id))).containsExactly(id);
        turn(TODAY.plusDays(3), 8);
        assertThat(inbox.register(List.of(id))).isEmpty();
        assertThat(jdbc.queryForObject("select tableoid::regclass::text from messaging.inbox", String.class))
                .endsWith("inbox_day_20260305");
    }

    @Test
    void idsOfADayWithoutPartitionMoveIntoItOnceItIsMade() {
        turn(TODAY, 8);
        var ahead = idOf(TODAY.plusDays(10));
        var edge = InboxPartitions.firstId(TODAY.plusDays(11));
        assertThat(inbox.register(List.of(ahead, edge))).hasSize(2);
        turn(TODAY.plusDays(5), 8);
        assertThat(inbox.register(List.of(ahead, edge))).isEmpty();
        assertThat(jdbc.queryForList(
                        "select tableoid::regclass::text from messaging.inbox order by event_id", String.class))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("inbox_day_20260320"),
                        second -> assertThat(second).endsWith("inbox_day_20260321"));
    }

    @Test
    void anIdIsRememberedForTheRetentionFromItsReceiptHoweverLateItWasPublished() {
        turn(TODAY, 8);
        var ids = List.of(idOf(TODAY.minusDays(9)), idOf(TODAY.minusDays(30)), idOf(TODAY.plusDays(60)));
        assertThat(inbox.register(ids)).hasSize(3);
        for (int day = 1; day <= 9; day++) {
            turn(TODAY.plusDays(day), 8);
            assertThat(inboxOn(TODAY.plusDays(day)).register(ids)).isEmpty();
        }
        turn(TODAY.plusDays(10), 8);
        assertThat(jdbc.queryForObject("select count(*) from messaging.inbox", Integer.class))
                .isZero();
    }

    @Test
    void aBackupDelaysTheMaintenanceAndNoEvent() throws SQLException {
        turn(TODAY, 8);
        try (var backup = dataSource.getConnection();
                var statement = backup.createStatement()) {
            backup.setAutoCommit(false);
            for (var table : jdbc.queryForList(
                    "select oid::regclass::text from pg_class where relname like 'inbox%' and relkind in ('r', 'p')",
                    String.class)) {
                statement.execute("lock table " + table + " in access share mode");
            }
            assertThatThrownBy(() -> turn(TODAY.plusDays(1), 8)).hasMessageContaining("lock timeout");
            assertThat(inbox.register(List.of(idOf(TODAY)))).hasSize(1);
            maintenance(TODAY.plusDays(1), 8).run();
            backup.rollback();
        }
        turn(TODAY.plusDays(1), 8);
        assertThat(partitions()).startsWith("inbox_day_20260302");
    }

    private void turn(LocalDate day, int retentionDays) {
        maintenance(day, retentionDays).turn();
    }

    private InboxPartitions maintenance(LocalDate day, int retentionDays) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        return new InboxPartitions(jdbc, transaction, noon(day), Duration.ofDays(retentionDays));
    }

    private Inbox inboxOn(LocalDate day) {
        return new Inbox(jdbc, noon(day));
    }

    private static Clock noon(LocalDate day) {
        return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    }

    private List<@Nullable String> partitions() {
        return jdbc.queryForList(
                "select relname from pg_class where relname like 'inbox_day_%' and relkind = 'r' order by relname",
                String.class);
    }

    private static UUID idOf(LocalDate day) {
        var id = UuidV7.next();
        return new UUID(
                InboxPartitions.firstId(day).getMostSignificantBits() | (id.getMostSignificantBits() & 0xffff),
                id.getLeastSignificantBits());
    }
}
