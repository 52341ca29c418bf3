package dev.fulfilment.messaging;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay's side of the outbox table, on a connection of its own, so that requests and relay never starve each other. */
final class RelayDatabase implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** @param dataSource whose connections do not wait for the disk at commit: what is lost then is only sent again */
    RelayDatabase(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    /**
     * Takes the buckets that have rows and that no other relay drains now. They are ours until the transaction ends. An
     * empty bucket is not even tried, which CASE assures: held for nothing, it would keep its next row from another
     * relay. The rows must be read by a later statement: this one may not yet see what the previous owner removed.
     */
    List<Integer> takeBuckets() {
        return jdbc.query("""
                select n from generate_series(0, ?) n
                where case when exists (select from messaging.outbox where bucket = n)
                           then pg_try_advisory_xact_lock(hashtext('messaging.outbox'), n)
                           else false end
                """, (row, index) -> row.getInt(1), OutboxRow.BUCKETS - 1);
    }

    /** The oldest rows of each bucket, in their order, without those of some keys. */
    List<PendingRow> read(List<Integer> buckets, int perBucket, List<String> withoutKeys) {
        return jdbc.query(
                """
                select o.* from unnest(?) taken (bucket)
                cross join lateral (
                    select * from messaging.outbox
                    where outbox.bucket = taken.bucket and outbox.key <> all (?)
                    order by id limit ?
                ) o
                order by o.bucket, o.id
                """,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("smallint", buckets.toArray()));
                    statement.setArray(2, statement.getConnection().createArrayOf("text", withoutKeys.toArray()));
                    statement.setInt(3, perBucket);
                },
                (row, index) -> pendingRow(row));
    }

    void remove(List<PendingRow> rows) {
        jdbc.update("""
                delete from messaging.outbox using unnest(?, ?) sent (bucket, id)
                where outbox.bucket = sent.bucket and outbox.id = sent.id
                """, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "smallint", rows.stream().map(PendingRow::bucket).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(PendingRow::id).toArray()));
        });
    }

    private static PendingRow pendingRow(ResultSet row) throws SQLException {
        var event = new OutboxRow(
                row.getString("topic"),
                row.getString("key"),
                row.getBytes("value"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("traceparent"));
        return new PendingRow(row.getInt("bucket"), row.getLong("id"), event);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
