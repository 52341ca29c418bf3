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

/** The relay's side of the outbox table, on a connection of its own, so that requests and relay never starve each other. */
public final class RelayRepository implements AutoCloseable {

    /**
     * What every connection of the relay begins with. Its commits do not wait for the disk: what is lost then is only
     * sent again. Its plans are those for a table full of dead rows, whatever the statistics of the moment say.
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

    /** Half of them, and the other half next: so that a second relay always finds some that are free. */
    private static final int BUCKETS_AT_ONCE = OutboxRecord.BUCKETS / 2;

    /** A bucket's share of a batch ends with the event that reaches this: a batch of large events fits into memory too. */
    private static final int BYTES_PER_BUCKET = 500_000;

    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final OutboxLowWatermarks floors;
    private int firstBucket;

    /** @param dataSource whose connections begin with {@link #SESSION} */
    public RelayRepository(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.floors = new OutboxLowWatermarks(jdbc);
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    /**
     * Removes the oldest rows, without those of some keys, of buckets that no other relay drains now, and gives them in
     * their order. The buckets are ours until the transaction ends; only then the rows are gone.
     *
     * <p>An empty bucket is not even tried, which CASE assures: held for nothing, it would keep its next row from
     * another relay. This statement may still see rows that the previous owner of a bucket removed just before we got
     * it, but it cannot remove them again, and so does not give them.
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
                    floors.onSession(
                            statement.getConnection().unwrap(PGConnection.class).getBackendPID());
                    setArray(statement, 1, "smallint", buckets.toArray());
                    setArray(
                            statement,
                            2,
                            "bigint",
                            buckets.stream().map(floors::of).toArray());
                    setArray(statement, 3, "text", withoutKeys.toArray());
                    statement.setInt(4, BUCKETS_AT_ONCE);
                    setArray(statement, 5, "text", withoutKeys.toArray());
                    statement.setInt(6, perBucket);
                    statement.setInt(7, BYTES_PER_BUCKET);
                },
                (row, index) -> pendingRow(row));
        return rows.stream().sorted(Comparator.comparingLong(PendingRecord::id)).toList();
    }

    /** Removes rows that Kafka has, where the transaction that took them could not be committed. */
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

    /** To be called after each batch, outside of its transaction. */
    void passed(int rows) {
        floors.passed(rows);
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
