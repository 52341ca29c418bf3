package dev.fulfilment.messaging.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and deletes outbox rows on a separate connection, so that requests and relay never starve each other. */
public final class RelayRepository implements AutoCloseable {

    /**
     * Session settings of the relay's connection. Commits are asynchronous: a deletion that is lost only repeats events.
     * Plans are fixed to those for a table full of dead tuples, regardless of the current statistics.
     */
    public static final String SESSION = """
        set synchronous_commit = off;
        set enable_seqscan = off;
        set enable_bitmapscan = off;
        set enable_hashjoin = off;
        set enable_mergejoin = off;
        set jit = off;
        set plan_cache_mode = force_generic_plan
        """;

    /** Half of them, alternating, so that a second relay always finds free buckets. */
    private static final int BUCKETS_AT_ONCE = OutboxRecord.BUCKETS / 2;

    /** Limit per bucket and batch, so that a batch of large events fits into memory. */
    private static final int BYTES_PER_BUCKET = 500_000;

    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final OutboxLowWatermarks watermarks;
    private int firstBucket;

    /** @param dataSource initialises its connections with {@link #SESSION} */
    public RelayRepository(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.watermarks = new OutboxLowWatermarks(jdbc);
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    /**
     * Deletes and returns, in their order, the oldest rows of buckets that no other relay is draining, except those of some
     * keys. The buckets stay locked, and the deletion invisible, until the transaction ends.
     *
     * <p>CASE ensures that an empty bucket is not locked: that would block its next row for another relay. The statement's
     * snapshot may contain rows that the previous owner of a bucket deleted just before; they cannot be deleted again, and
     * so are not returned.
     */
    List<PendingRecord> take(int perBucket, List<String> withoutKeys) {
        firstBucket = (firstBucket + BUCKETS_AT_ONCE) % OutboxRecord.BUCKETS;
        var buckets = IntStream.range(0, OutboxRecord.BUCKETS)
                .mapToObj(place -> (firstBucket + place) % OutboxRecord.BUCKETS)
                .toList();
        var rows = jdbc.query(
                """
                with taken as materialized (
                    select * from unnest(?, ?) offered (bucket, floor)
                    where case when exists (
                            select from messaging.outbox
                            where outbox.bucket = offered.bucket and outbox.id >= offered.floor and outbox.key <> all (?))
                        then pg_try_advisory_xact_lock(hashtext('messaging.outbox'), offered.bucket)
                        else false end
                    limit ?
                ),
                oldest as materialized (
                    select first.* from taken cross join lateral (
                        select ctid as place, sum(octet_length(value)) over (order by id) - octet_length(value) as bytes_before
                        from messaging.outbox
                        where outbox.bucket = taken.bucket and outbox.id >= taken.floor and outbox.key <> all (?)
                        order by id limit ?
                    ) first
                    where bytes_before < ?
                )
                delete from messaging.outbox using oldest where outbox.ctid = oldest.place
                returning outbox.*
                """,
                statement -> {
                    watermarks.onSession(
                            statement.getConnection().unwrap(PGConnection.class).getBackendPID());
                    setArray(statement, 1, "smallint", buckets.toArray());
                    setArray(
                            statement,
                            2,
                            "bigint",
                            buckets.stream().map(watermarks::of).toArray());
                    setArray(statement, 3, "text", withoutKeys.toArray());
                    statement.setInt(4, BUCKETS_AT_ONCE);
                    setArray(statement, 5, "text", withoutKeys.toArray());
                    statement.setInt(6, perBucket);
                    statement.setInt(7, BYTES_PER_BUCKET);
                },
                (row, index) -> pendingRow(row));
        return rows.stream().sorted(Comparator.comparingLong(PendingRecord::id)).toList();
    }

    /** Deletes acknowledged rows of a batch that was rolled back. */
    void remove(List<PendingRecord> rows) {
        jdbc.update("""
            delete from messaging.outbox using unnest(?, ?) sent (bucket, id)
            where outbox.bucket = sent.bucket and outbox.id = sent.id
            """, statement -> {
            setArray(
                    statement,
                    1,
                    "smallint",
                    rows.stream().map(PendingRecord::bucket).toArray());
            setArray(
                    statement, 2, "bigint", rows.stream().map(PendingRecord::id).toArray());
        });
    }

    /** Counts deleted rows for the low watermarks. Call it after each batch, outside of its transaction. */
    void passed(int rows) {
        watermarks.passed(rows);
    }

    private static void setArray(PreparedStatement statement, int place, String type, Object[] values)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(place, connection.createArrayOf(type, values));
    }

    private static PendingRecord pendingRow(ResultSet row) throws SQLException {
        var event = new OutboxRecord(
                row.getString("topic"),
                row.getString("key"),
                row.getBytes("value"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"));
        return new PendingRecord(row.getInt("bucket"), row.getLong("id"), event);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
