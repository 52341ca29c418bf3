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
 * Deadlines of pending steps. Each is stored in the row of the event that sets it; a cursor advances over them in their
 * order, so an order that is on time causes no write.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DeadlineRepository {

    /** Upper limit of the cursor: a running transaction may still commit a deadline later than its own start. */
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

    /** Position in the order of deadlines. */
    public record DeadlineCursor(Instant time, UUID order) {}

    /** Locks and returns the position up to which deadlines were evaluated; empty while another instance holds it. */
    public Optional<DeadlineCursor> lock() {
        return jdbc.sql("select time, order_id from deadline_mark for update skip locked")
                .query((row, _) -> new DeadlineCursor(
                        row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class)))
                .optional();
    }

    /** The next orders whose deadline has passed, with their positions. */
    public List<DeadlineCursor> expiredAfter(DeadlineCursor cursor, Instant until, int limit) {
        return jdbc.sql(PASSED)
                .param("time", cursor.time().atOffset(ZoneOffset.UTC))
                .param("order", cursor.order())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new DeadlineCursor(
                        row.getObject(2, OffsetDateTime.class).toInstant(), row.getObject(1, UUID.class)))
                .list();
    }

    /** Time up to which no further deadline can be committed. */
    public Instant safeUntil() {
        return jdbc.sql(SAFE).query(OffsetDateTime.class).single().toInstant();
    }

    /** Advances the cursor; never moves it back, as an instance that has just started may lag behind the previous one. */
    public void advance(DeadlineCursor cursor) {
        var time = cursor.time().atOffset(ZoneOffset.UTC);
        jdbc.sql("update deadline_mark set time = ?, order_id = ? where (time, order_id) < (?, ?)")
                .params(time, cursor.order(), time, cursor.order())
                .update();
    }

    /** Position after all deadlines of that time. */
    public static DeadlineCursor endOf(Instant time) {
        return new DeadlineCursor(time, LAST);
    }
}
