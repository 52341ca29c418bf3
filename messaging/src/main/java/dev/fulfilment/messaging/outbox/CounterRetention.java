package dev.fulfilment.messaging.outbox;

import dev.fulfilment.messaging.FailureLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes the sequence counters of keys that have been idle for the retention. A counter is idle from the day on which the
 * outbox contains no event of its key, until the next event. So however late an event was published, no record of the key
 * is on its topic any more when its sequence starts again from 1.
 */
final class CounterRetention {

    /** Bounds how long the keys of a batch are locked. */
    private static final int BATCH = 1_000;

    private final FailureLog failures =
            new FailureLog(LoggerFactory.getLogger(CounterRetention.class), "Retention of the sequence counters");
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration retention;
    private final String[] topics;

    /** @param topics topics that are not compacted: a compacted one keeps the last event of a key without limit */
    CounterRetention(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Duration retention,
            Collection<String> topics) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.retention = retention;
        this.topics = topics.toArray(String[]::new);
    }

    private record Stream(String topic, String key) {}

    @Scheduled(cron = "0 14 * * * *")
    void deleteExpired() {
        failures.run(this::turn);
    }

    /** Marks the counters that have become idle, and deletes those that were idle for the retention. */
    void turn() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // Each is marked once per turn: under load, keys become active and idle again meanwhile.
        var left = active();
        while (left > 0) {
            var marked = markIdle(today);
            left = marked == 0 ? 0 : left - marked;
        }
        var expired = BATCH;
        while (expired == BATCH) {
            expired = delete(today.minusDays(retention.toDays()));
        }
    }

    private long active() {
        var count =
                jdbc.queryForObject("select count(*) from messaging.publication where idle_since is null", Long.class);
        return count == null ? 0 : count;
    }

    /**
     * The second statement sees everything that was committed before the first one locked the keys, and no event of them
     * can be committed until the transaction ends.
     */
    private int markIdle(LocalDate today) {
        var marked = transaction.execute(status -> {
            var locked = jdbc.query(
                    """
                    select topic, key from messaging.publication
                    where idle_since is null and topic = any (?) limit ? for update skip locked
                    """,
                    statement -> {
                        setTexts(statement, 1, topics);
                        statement.setInt(2, BATCH);
                    },
                    (row, index) -> new Stream(row.getString(1), row.getString(2)));
            return markIdle(today, locked);
        });
        return marked == null ? 0 : marked;
    }

    private int markIdle(LocalDate today, List<Stream> locked) {
        return jdbc.update("""
                update messaging.publication p set idle_since = ? from unnest(?, ?) as locked (topic, key)
                where p.topic = locked.topic and p.key = locked.key
                and not exists (select from messaging.outbox o where o.topic = p.topic and o.key = p.key)
                """, statement -> {
            statement.setObject(1, today);
            setTexts(statement, 2, locked.stream().map(Stream::topic).toArray(String[]::new));
            setTexts(statement, 3, locked.stream().map(Stream::key).toArray(String[]::new));
        });
    }

    private int delete(LocalDate idleBefore) {
        return jdbc.update("""
                with expired as (
                    select topic, key from messaging.publication
                    where idle_since < ? limit ? for update skip locked
                )
                delete from messaging.publication p using expired
                where p.topic = expired.topic and p.key = expired.key
                """, idleBefore, BATCH);
    }

    private static void setTexts(PreparedStatement statement, int place, String[] values) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(place, connection.createArrayOf("text", values));
    }
}
