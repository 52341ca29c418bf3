package dev.fulfilment.service.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as one array parameter per column, in order, for a statement that unnests them: one statement for all rows. */
public final class ColumnArrays<R> {

    /** PostgreSQL's input format: ISO 8601 has no era and puts a sign before a year of five digits. */
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 6, SignStyle.NORMAL)
            .appendPattern("-MM-dd HH:mm:ss.SSSSSSSSSX G")
            .toFormatter(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final PreparedStatement statement;
    private final List<R> rows;
    private int index;

    /** Binds the columns of the rows, beginning with the first parameter of the statement. */
    public ColumnArrays(PreparedStatement statement, List<R> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /** Binds the next column as an array of that SQL type. */
    public ColumnArrays<R> with(String type, Function<R, @Nullable Object> value) throws SQLException {
        return bind(type, rows.stream().map(value).map(ColumnArrays::sql).toArray());
    }

    /** Binds the next column as an array of texts. */
    public ColumnArrays<R> withTexts(Function<R, @Nullable String> value) throws SQLException {
        return bind("text", rows.stream().map(value).toArray(String[]::new));
    }

    /** Binds the next column as an array of binary values. */
    public ColumnArrays<R> withBytes(Function<R, byte @Nullable []> value) throws SQLException {
        return bind("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private ColumnArrays<R> bind(String type, @Nullable Object[] values) throws SQLException {
        index++;
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    /** Passes an instant as text in UTC: the driver would send a timestamp in local time, which is ambiguous at a clock change. */
    private static @Nullable Object sql(@Nullable Object value) {
        return value instanceof Instant instant ? TIMESTAMP.format(instant) : value;
    }
}
