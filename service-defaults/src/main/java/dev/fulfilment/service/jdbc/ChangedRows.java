package dev.fulfilment.service.jdbc;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.fulfilment.messaging.TransactionScoped;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that a transaction changes, written together just before it commits. Hibernate writes each by a statement of its
 * own, for which PostgreSQL makes the table's checks ready anew: that costs more than all the rest of the change.
 *
 * @param <R> the row: each of its fields is the column of that name, in snake case
 */
public final class ChangedRows<R> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultVisibility(nothing -> nothing.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JdbcTemplate jdbc;
    private final String sql;
    private final TransactionScoped<Pending> pending = TransactionScoped.untilCompletion(Pending::new);

    /**
     * Rows of that table.
     *
     * @param key the column of its primary key
     * @param columns all others that a row has
     */
    public ChangedRows(JdbcTemplate jdbc, String table, String key, String... columns) {
        this.jdbc = jdbc;
        this.sql = upsert(table, key, List.of(columns));
    }

    /** Finds each row by its key, whatever the planner thinks of the table. A column that is not named keeps what it has. */
    private static String upsert(String table, String key, List<String> columns) {
        var all = key + ", " + String.join(", ", columns);
        var changes =
                columns.stream().map(column -> column + " = excluded." + column).collect(joining(", "));
        return "insert into %1$s (%2$s) select %2$s from json_populate_recordset(null::%1$s, ?::json) on conflict (%3$s) do update set %4$s"
                .formatted(table, all, key, changes);
    }

    /** The current transaction changes this row, which it has locked; it is written as it is when the transaction commits. */
    public void add(R row) {
        pending.current().rows.add(row);
    }

    private final class Pending implements TransactionSynchronization {

        private final Set<R> rows = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.update(sql, JSON.writeValueAsString(rows));
        }
    }
}
