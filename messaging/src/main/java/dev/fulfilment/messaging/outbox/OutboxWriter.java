package dev.fulfilment.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the outbox table: one round trip per transaction, independent of the number of events. */
public final class OutboxWriter {

    private final JdbcTemplate jdbc;

    public OutboxWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Event whose sequence the database assigns on insert.
     *
     * @param sequenceAt index, from 0, of the byte in its value that the sequence replaces
     */
    public record NewRow(OutboxRecord row, int sequenceAt) {}

    /**
     * Inserts the rows, with sequences and ids in their order. Takes the sequences first, which locks the streams until the
     * transaction ends, in one global order, so two transactions never deadlock. An id is taken under the lock of its
     * stream: within a stream, ids are in commit order.
     */
    public void append(List<NewRow> rows) {
        if (rows.stream().map(OutboxWriter::stream).distinct().count() == 1) {
            appendToOneStream(rows);
        } else {
            appendToManyStreams(rows);
        }
    }

    private static List<String> stream(NewRow row) {
        return List.of(row.row().topic(), row.row().key());
    }

    /** Simpler statement for the usual case of a request or a small poll; one per event, sent as a batch. */
    private void appendToOneStream(List<NewRow> rows) {
        jdbc.batchUpdate("""
            with stream as (
                insert into messaging.publication as p (topic, key, last_sequence) values (?, ?, 1)
                on conflict (topic, key) do update set last_sequence = p.last_sequence + 1, idle_since = null
                returning topic, key, last_sequence
            )
            insert into messaging.outbox (topic, key, bucket, value, event_id, event_type, occurred_at, traceparent)
            select topic, key, ?, overlay(? placing convert_to(last_sequence::text, 'UTF8') from ? for 1), ?, ?, ?, ?
            from stream
            """, rows, rows.size(), (statement, each) -> {
            var row = each.row();
            statement.setString(1, row.topic());
            statement.setString(2, row.key());
            statement.setInt(3, row.bucket());
            statement.setBytes(4, row.value());
            statement.setInt(5, each.sequenceAt() + 1);
            statement.setObject(6, row.eventId());
            statement.setString(7, row.eventType());
            statement.setObject(8, row.occurredAt().atOffset(ZoneOffset.UTC));
            statement.setString(9, row.traceparent());
        });
    }

    private void appendToManyStreams(List<NewRow> rows) {
        var sql = """
            with event as materialized (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as t
                    (bucket, topic, key, value, sequence_at, event_id, event_type, occurred_at, traceparent, place)
            ),
            stream as (
                insert into messaging.publication as p (topic, key, last_sequence)
                select topic, key, count(*) from event group by topic, key order by key, topic
                on conflict (topic, key) do update
                    set last_sequence = p.last_sequence + excluded.last_sequence, idle_since = null
                returning topic, key, last_sequence
            ),
            numbered as (
                select event.*, last_sequence + 1
                    - row_number() over (partition by topic, key order by place desc) as sequence
                from event join stream using (topic, key)
            )
            insert into messaging.outbox (bucket, topic, key, value, event_id, event_type, occurred_at, traceparent)
            select bucket, topic, key,
                overlay(value placing convert_to(sequence::text, 'UTF8') from sequence_at + 1 for 1),
                event_id, event_type, occurred_at, traceparent
            from numbered order by place
            """;
        jdbc.update(connection -> {
            var statement = connection.prepareStatement(sql);
            setArray(statement, 1, "smallint", column(rows, row -> row.row().bucket()));
            setTexts(statement, 2, rows, OutboxRecord::topic);
            setTexts(statement, 3, rows, OutboxRecord::key);
            setArray(
                    statement,
                    4,
                    "bytea",
                    rows.stream().map(row -> row.row().value()).toArray(byte[][]::new));
            setArray(statement, 5, "integer", column(rows, NewRow::sequenceAt));
            setArray(statement, 6, "uuid", column(rows, row -> row.row().eventId()));
            setTexts(statement, 7, rows, OutboxRecord::eventType);
            setArray(
                    statement,
                    8,
                    "timestamptz",
                    column(rows, row -> row.row().occurredAt().toString()));
            setTexts(statement, 9, rows, OutboxRecord::traceparent);
            return statement;
        });
    }

    private static Object[] column(List<NewRow> rows, Function<NewRow, Object> value) {
        return rows.stream().map(value).toArray();
    }

    private static void setTexts(
            PreparedStatement statement, int place, List<NewRow> rows, Function<OutboxRecord, @Nullable String> text)
            throws SQLException {
        setArray(
                statement,
                place,
                "text",
                rows.stream().map(row -> text.apply(row.row())).toArray(String[]::new));
    }

    private static void setArray(PreparedStatement statement, int place, String type, Object[] values)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(place, connection.createArrayOf(type, values));
    }
}
