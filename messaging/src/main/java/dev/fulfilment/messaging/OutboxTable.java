package dev.fulfilment.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The writer's side of the outbox table: two statements for each transaction, however many events it has. */
final class OutboxTable {

    private final JdbcTemplate jdbc;

    OutboxTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a sequence is counted for. */
    record Line(String topic, String key) implements Comparable<Line> {

        @Override
        public int compareTo(Line other) {
            var byKey = key.compareTo(other.key);
            return byKey == 0 ? topic.compareTo(other.topic) : byKey;
        }
    }

    /**
     * Takes so many sequence numbers for each line, and gives the first of them. Locks the lines until the transaction
     * ends, in their order, so that two transactions never wait for each other.
     */
    Map<Line, Long> takeSequences(SortedMap<Line, Integer> counts) {
        var first = new HashMap<Line, Long>();
        var sql = """
                insert into messaging.publication as p (topic, key, last_sequence)
                select topic, key, taken from unnest(?, ?, ?) with ordinality as t (topic, key, taken, place)
                order by place
                on conflict (topic, key) do update set last_sequence = p.last_sequence + excluded.last_sequence
                returning topic, key, last_sequence
                """;
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    var lines = List.copyOf(counts.keySet());
                    setTexts(statement, 1, lines, Line::topic);
                    setTexts(statement, 2, lines, Line::key);
                    setArray(statement, 3, "bigint", counts.values().toArray());
                    return statement;
                },
                row -> {
                    var line = new Line(row.getString(1), row.getString(2));
                    first.put(line, row.getLong(3) - counts.getOrDefault(line, 0) + 1);
                });
        return first;
    }

    /** Adds the rows, with ids in their order. */
    void insert(List<OutboxRow> rows) {
        var sql = """
                insert into messaging.outbox (bucket, topic, key, value, event_id, event_type, occurred_at, traceparent)
                select bucket, topic, key, value, event_id, event_type, occurred_at, traceparent
                from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                    as t (bucket, topic, key, value, event_id, event_type, occurred_at, traceparent, place)
                order by place
                """;
        jdbc.update(connection -> {
            var statement = connection.prepareStatement(sql);
            setArray(statement, 1, "smallint", column(rows, OutboxRow::bucket));
            setTexts(statement, 2, rows, OutboxRow::topic);
            setTexts(statement, 3, rows, OutboxRow::key);
            setArray(statement, 4, "bytea", rows.stream().map(OutboxRow::value).toArray(byte[][]::new));
            setArray(statement, 5, "uuid", column(rows, OutboxRow::eventId));
            setTexts(statement, 6, rows, OutboxRow::eventType);
            setArray(statement, 7, "timestamptz", column(rows, row -> Timestamp.from(row.occurredAt())));
            setTexts(statement, 8, rows, OutboxRow::traceparent);
            return statement;
        });
    }

    private static <T> Object[] column(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).toArray();
    }

    private static <T> void setTexts(
            PreparedStatement statement, int place, List<T> rows, Function<T, @Nullable String> text)
            throws SQLException {
        setArray(statement, place, "text", rows.stream().map(text).toArray());
    }

    private static void setArray(PreparedStatement statement, int place, String type, Object[] values)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(place, connection.createArrayOf(type, values));
    }
}
