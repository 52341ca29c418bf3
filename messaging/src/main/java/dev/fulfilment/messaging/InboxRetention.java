package dev.fulfilment.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a partition of the inbox for each day, some days ahead, and drops those that are older than the retention. */
class InboxRetention implements InitializingBean {

    private static final int DAYS_AHEAD = 3;
    private static final String PREFIX = "inbox_day_";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration retention;

    InboxRetention(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, Duration retention) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public void afterPropertiesSet() {
        turn();
    }

    /** Makes the partitions of the days to come and drops what is too old. */
    @Scheduled(cron = "0 17 * * * *")
    void turn() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var oldest = today.minusDays(retention.toDays() + 1);
        transaction.executeWithoutResult(status -> {
            // Instances that start together do this one after the other.
            jdbc.execute("select pg_advisory_xact_lock(hashtext('messaging.inbox'))");
            Stream.iterate(oldest, day -> day.plusDays(1))
                    .limit(oldest.until(today).getDays() + 1 + DAYS_AHEAD)
                    .forEach(this::createPartition);
            partitions().filter(name -> dayOf(name).isBefore(oldest)).forEach(this::drop);
        });
    }

    private void createPartition(LocalDate day) {
        jdbc.execute(
                "create table if not exists messaging.%s%s partition of messaging.inbox for values from ('%s') to ('%s')"
                        .formatted(PREFIX, DAY.format(day), firstId(day), firstId(day.plusDays(1))));
    }

    private void drop(String partition) {
        jdbc.execute("drop table messaging." + partition);
    }

    private Stream<String> partitions() {
        return jdbc
                .query(
                        "select relname from pg_class where relnamespace = 'messaging'::regnamespace"
                                + " and relkind = 'r' and relname like ?",
                        (row, index) -> row.getString(1),
                        PREFIX + "%")
                .stream();
    }

    private static LocalDate dayOf(String partition) {
        return LocalDate.parse(partition.substring(PREFIX.length()), DAY);
    }

    /** The smallest UUIDv7 of a day: the milliseconds in the first 48 bits, nothing after them. */
    static UUID firstId(LocalDate day) {
        var millis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new UUID(millis << 16, 0);
    }
}
