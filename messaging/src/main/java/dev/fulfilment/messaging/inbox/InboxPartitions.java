package dev.fulfilment.messaging.inbox;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.fulfilment.messaging.support.StartupTask;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a partition of the inbox for each day, some days ahead, and drops those that are older than the retention. */
class InboxPartitions extends StartupTask {

    private static final int DAYS_AHEAD = 3;
    private static final String PREFIX = "inbox_day_";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

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

    @Override
    protected void run() {
        turn();
    }

    /** Makes the partitions of the days to come and drops what is too old. */
    @Scheduled(cron = "0 17 * * * *")
    void turn() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var oldest = today.minusDays(retention.toDays() + 1);
        // One after the other: together they would lock what a consumer locks in another order.
        alone(() -> createPartitions(oldest, today.plusDays(DAYS_AHEAD)));
        alone(() -> dropPartitionsBefore(oldest));
    }

    /** Instances that start together do this one after the other. */
    private void alone(Runnable step) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("select pg_advisory_xact_lock(hashtext('messaging.inbox'))");
            step.run();
        });
    }

    private void createPartitions(LocalDate first, LocalDate last) {
        var existing = days();
        first.datesUntil(last.plusDays(1)).filter(not(existing::contains)).forEach(this::createPartition);
    }

    /** Ids of that day may have come before its partition was there; they move into it. */
    private void createPartition(LocalDate day) {
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

    private void dropPartitionsBefore(LocalDate oldest) {
        days().stream()
                .filter(day -> day.isBefore(oldest))
                .forEach(day -> jdbc.execute("drop table messaging." + PREFIX + DAY.format(day)));
    }

    /** The days that have a partition. */
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

    /** The smallest UUIDv7 of a day: the milliseconds in the first 48 bits, nothing after them. */
    static UUID firstId(LocalDate day) {
        var millis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new UUID(millis << 16, 0);
    }
}
