package dev.fulfilment.order.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The orders whose last event expects what is not there yet. Each event says its deadline in its own row; a mark walks
 * over them in their order, so nothing is written for an order that is in time.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DeadlineRepository {

    /** How far the mark may go: a transaction that is under way could still bring a deadline beyond its beginning. */
    private static final String SAFE = """
            select least(now(), min(xact_start)) - interval '100 ms' from pg_stat_activity
             where datname = current_database()
            """;

    private static final String PASSED = """
            select order_id, expects_by from history.order_event as last
             where (expects_by, order_id) > (:time, :order) and expects_by <= :until
               and not exists (select from history.order_event as later
                                where later.order_id = last.order_id and later.version > last.version)
             order by expects_by, order_id
             limit :limit
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    DeadlineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the order of deadlines. */
    public record DeadlineCursor(Instant time, UUID order) {}

    /** The place up to which all deadlines were looked at; empty while another instance is looking. */
    public Optional<DeadlineCursor> lock() {
        return jdbc.sql("select time, order_id from deadline_mark for update skip locked")
                .query((row, _) -> new DeadlineCursor(
                        row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class)))
                .optional();
    }

    /** The next orders whose deadline has passed, each with its place. */
    public List<DeadlineCursor> expiredAfter(DeadlineCursor mark, Instant until, int limit) {
        return jdbc.sql(PASSED)
                .param("time", mark.time().atOffset(ZoneOffset.UTC))
                .param("order", mark.order())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new DeadlineCursor(
                        row.getObject(2, OffsetDateTime.class).toInstant(), row.getObject(1, UUID.class)))
                .list();
    }

    /** Until when every deadline that there will ever be is there now. */
    public Instant safeUntil() {
        return jdbc.sql(SAFE).query(OffsetDateTime.class).single().toInstant();
    }

    /** Never back: an instance that has just started may know of less than the one that looked before. */
    public void advance(DeadlineCursor mark) {
        var time = mark.time().atOffset(ZoneOffset.UTC);
        jdbc.sql("update deadline_mark set time = ?, order_id = ? where (time, order_id) < (?, ?)")
                .params(time, mark.order(), time, mark.order())
                .update();
    }

    /** The place behind all deadlines of that time. */
    public static DeadlineCursor endOf(Instant time) {
        return new DeadlineCursor(time, LAST);
    }
}
