package dev.fulfilment.messaging.inbox;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.fulfilment.messaging.FailureLog;
import dev.fulfilment.messaging.support.StartupTask;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates one inbox partition per day, some days ahead, and drops those older than the retention. A step that does not get
 * its locks at once, for example because of a backup, gives up and is repeated minutes later: a waiting lock request would
 * block every consumer.
 */
class InboxPartitions extends StartupTask {

    /** Enough for a backup of days. */
    private static final int DAYS_AHEAD = 7;

    /** Kafka checks what to delete only now and then: the retention and a day are certainly longer than a topic keeps a record. */
    private static final Duration EXTRA = Duration.ofDays(1);

    private static final String PREFIX = "inbox_day_";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final FailureLog failures =
            new FailureLog(LoggerFactory.getLogger(InboxPartitions.class), "Maintenance of the inbox partitions");
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration retention;

    InboxPartitions(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, Duration retention) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.retention = retention;
    }

    /** A service starts without its locks: ids of a day without partition are in the default partition. */
    @Override
    protected void run() {
        failures.runUnlessLocked(this::turn);
    }

    @Scheduled(cron = "0 7/10 * * * *")
    void turnRegularly() {
        failures.run(this::turn);
    }

    /** Creates the partitions of the next days and drops expired ones. */
    void turn() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var oldest = today.minusDays(retention.plus(EXTRA).toDays());
        var existing = days();
        oldest.datesUntil(today.plusDays(DAYS_AHEAD + 1L))
                .filter(not(existing::contains))
                .forEach(day -> alone(() -> createPartition(day)));
        existing.stream().filter(day -> day.isBefore(oldest)).forEach(day -> alone(() -> dropPartition(day)));
        alone(this::forgetUntimely);
    }

    /** Serialises the step across instances, in a separate transaction: no lock is held for the next step. */
    private void alone(Runnable step) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local lock_timeout = '200ms'");
            jdbc.execute("select pg_advisory_xact_lock(hashtext('messaging.inbox'))");
            step.run();
        });
    }

    /** Moves ids of that day into the partition that arrived before it existed. */
    private void createPartition(LocalDate day) {
        if (days().contains(day)) {
            return;
        }
        jdbc.execute("""
            lock table messaging.inbox_other in access exclusive mode;
            create table messaging.%1$s (like messaging.inbox including all);
            with moved as (
                delete from messaging.inbox_other where event_id >= '%2$s' and event_id < '%3$s' returning event_id
            )
            insert into messaging.%1$s select event_id from moved;
            alter table messaging.inbox attach partition messaging.%1$s for values from ('%2$s') to ('%3$s')
            """.formatted(PREFIX + DAY.format(day), firstId(day), firstId(day.plusDays(1))));
    }

    /** Keeps the untimely ids of that day: their records can still come again. */
    private void dropPartition(LocalDate day) {
        if (!days().contains(day)) {
            return;
        }
        jdbc.execute("""
            alter table messaging.inbox detach partition messaging.%1$s;
            insert into messaging.inbox
                select event_id from messaging.inbox_untimely where event_id >= '%2$s' and event_id < '%3$s';
            drop table messaging.%1$s
            """.formatted(PREFIX + DAY.format(day), firstId(day), firstId(day.plusDays(1))));
    }

    private void forgetUntimely() {
        jdbc.update("""
                with expired as (delete from messaging.inbox_untimely where received_at < ? returning event_id)
                delete from messaging.inbox using expired where inbox.event_id = expired.event_id
                """, clock.instant().minus(retention).minus(EXTRA).atOffset(ZoneOffset.UTC));
    }

    /** Returns the days that have a partition. */
    private Set<LocalDate> days() {
        return jdbc
                .queryForList(
                        "select inhrelid::regclass::text from pg_inherits where inhparent ="
                                + " 'messaging.inbox'::regclass",
                        String.class)
                .stream()
                .filter(partition -> partition.contains(PREFIX))
                .map(partition ->
                        LocalDate.parse(partition.substring(partition.indexOf(PREFIX) + PREFIX.length()), DAY))
                .collect(toUnmodifiableSet());
    }

    /** Returns the smallest UUIDv7 of a day: milliseconds in the first 48 bits, then zeros. */
    static UUID firstId(LocalDate day) {
        var millis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new UUID(millis << 16, 0);
    }
}
