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
 * Rows that a transaction changes, written by one upsert just before the commit. Hibernate updates row by row, and PostgreSQL
 * prepares the table's CHECK constraints for each statement, which costs more than the update itself.
 *
 * @param <R> type of the row: each field is a column of the same name in snake case
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
     * Creates a writer for one table.
     *
     * @param key column of the primary key
     * @param columns all other columns
     */
    public ChangedRows(JdbcTemplate jdbc, String table, String key, String... columns) {
        this.jdbc = jdbc;
        this.sql = upsert(table, key, List.of(columns));
    }

    /** Finds each row by the index of its key, independent of the planner's statistics. A column that is not named is unchanged. */
    private static String upsert(String table, String key, List<String> columns) {
        var all = key + ", " + String.join(", ", columns);
        var changes =
                columns.stream().map(column -> column + " = excluded." + column).collect(joining(", "));
        return "insert into %1$s (%2$s) select %2$s from json_populate_recordset(null::%1$s, ?::json) on conflict (%3$s) do update set %4$s"
                .formatted(table, all, key, changes);
    }

    /** Adds a row that the current transaction has locked and changed; the upsert writes its state at the commit. */
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
