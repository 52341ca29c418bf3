package dev.fulfilment.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.messaging.SecondOutbox;
import dev.fulfilment.messaging.UuidV7;
import dev.fulfilment.messaging.support.MessagingSchemaMigration;
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
    private final Inbox inbox = new Inbox(jdbc);

    @BeforeEach
    void emptyInbox() {
        jdbc.execute("drop schema if exists messaging cascade");
        MessagingSchemaMigration.migrate(dataSource);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void makesPartitionsForTheWholeRetentionAndSomeDaysAhead() {
        turn(TODAY, 8);
        assertThat(partitions())
                .hasSize(13)
                .startsWith("inbox_day_20260301")
                .endsWith("inbox_day_20260312", "inbox_day_20260313");
    }

    @Test
    void knowsHowLongAMonthIs() {
        turn(TODAY, 40);
        assertThat(partitions()).hasSize(45).startsWith("inbox_day_20260128");
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
        inbox.register(List.of(kept, old));
        turn(TODAY.plusDays(1), 8);
        assertThat(partitions()).startsWith("inbox_day_20260302").endsWith("inbox_day_20260314");
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
        var ahead = idOf(TODAY.plusDays(20));
        var edge = InboxPartitions.firstId(TODAY.plusDays(21));
        assertThat(inbox.register(List.of(ahead, edge))).hasSize(2);
        turn(TODAY.plusDays(18), 8);
        assertThat(inbox.register(List.of(ahead, edge))).isEmpty();
        assertThat(jdbc.queryForList(
                        "select tableoid::regclass::text from messaging.inbox order by event_id", String.class))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("inbox_day_20260330"),
                        second -> assertThat(second).endsWith("inbox_day_20260331"));
    }

    private void turn(LocalDate day, int retentionDays) {
        var noon = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        new InboxPartitions(jdbc, transaction, noon, Duration.ofDays(retentionDays)).turn();
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
