package dev.fulfilment.monitor;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many rows as the arrays of their columns, which one statement unnests: one statement for any number of rows. */
public final class ColumnArrays<R> {

    private final List<R> rows;
    private final PreparedStatement statement;
    private int place;

    public ColumnArrays(PreparedStatement statement, List<R> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    public ColumnArrays<R> with(String type, Function<R, @Nullable Object> value) throws SQLException {
        var values = rows.stream().map(value).map(ColumnArrays::sql).toArray();
        place++;
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    public ColumnArrays<R> withTexts(Function<R, @Nullable String> value) throws SQLException {
        var values = rows.stream().map(value).toArray(String[]::new);
        place++;
        statement.setArray(place, statement.getConnection().createArrayOf("text", values));
        return this;
    }

    public ColumnArrays<R> withBytes(Function<R, byte[]> value) throws SQLException {
        var values = rows.stream().map(value).toArray(byte[][]::new);
        place++;
        statement.setArray(place, statement.getConnection().createArrayOf("bytea", values));
        return this;
    }

    private static @Nullable Object sql(@Nullable Object value) {
        return value instanceof Instant instant ? Timestamp.from(instant) : value;
    }
}
