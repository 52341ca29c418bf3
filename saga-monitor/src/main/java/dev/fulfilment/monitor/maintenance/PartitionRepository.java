package dev.fulfilment.monitor.maintenance;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Manages the daily partitions of the tables {@code saga} and {@code event}, which are partitioned by the time in the order id. */
@Repository
class PartitionRepository {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcTemplate jdbc;

    PartitionRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the days that have partitions. */
    SortedSet<LocalDate> days() {
        return jdbc
                .queryForList(
                        "select inhrelid::regclass::text from pg_inherits where inhparent = 'saga'::regclass",
                        String.class)
                .stream()
                .filter(partition -> partition.startsWith("saga_day_"))
                .map(partition -> LocalDate.parse(partition.substring("saga_day_".length()), DAY))
                .collect(toCollection(TreeSet::new));
    }

    /** Creates a day's partitions and moves rows of that day from the default partition into them. */
    void create(LocalDate day) {
        create("event", day, "");
        create("saga", day, "with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05)");
    }

    private void create(String table, LocalDate day, String settings) {
        jdbc.execute("""
                lock table %1$s in access exclusive mode;
                create table %1$s_day_%2$s (like %1$s including defaults including constraints) %5$s;
                with moved as (
                    delete from %1$s_other where order_id >= '%3$s' and order_id < '%4$s' returning *
                )
                insert into %1$s_day_%2$s select * from moved;
                alter table %1$s attach partition %1$s_day_%2$s for values from ('%3$s') to ('%4$s')
                """.formatted(table, DAY.format(day), firstId(day), firstId(day.plusDays(1)), settings));
    }

    boolean hasRunningSagas(LocalDate day) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from saga_day_%s where status = 'RUNNING')".formatted(DAY.format(day)),
                Boolean.class));
    }

    /**
     * Deletes what the default partitions have of orders that have received no event since then and do not run. An order is
     * there if its id is older than its placing by more than the retention.
     */
    void deleteOthers(Instant receivedBefore) {
        jdbc.update("""
                with expired as (
                    delete from saga_other where received_at < ? and status <> 'RUNNING' returning order_id
                )
                delete from event_other using expired where event_other.order_id = expired.order_id
                """, receivedBefore.atOffset(ZoneOffset.UTC));
    }

    void deleteUnknownRecords(Instant receivedBefore) {
        jdbc.update("delete from stray where received_at < ?", receivedBefore.atOffset(ZoneOffset.UTC));
    }

    void drop(LocalDate day) {
        jdbc.execute("drop table event_day_%1$s, saga_day_%1$s".formatted(DAY.format(day)));
    }

    /** Returns the smallest UUIDv7 of a day: its milliseconds in the first 48 bits, zeros after them. */
    private static UUID firstId(LocalDate day) {
        var millis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new UUID(millis << 16, 0);
    }
}
