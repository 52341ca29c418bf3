package dev.fulfilment.order.view;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes rows of the view, all in one statement. Only a higher version replaces a row. */
@Repository
public class OrderViewRepository {

    public static final String NAME = "order_view";

    /** Locks rows in the order of their ids, so that concurrent writers cannot deadlock. */
    private static final String UPSERT = """
            insert into %s as known
                (order_id, version, customer_id, status, reason, tracking_number, total_amount, currency, placed_at, updated_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as updated (order_id) order by order_id
            on conflict (order_id) do update set
                version = excluded.version,
                customer_id = excluded.customer_id,
                status = excluded.status,
                reason = excluded.reason,
                tracking_number = excluded.tracking_number,
                total_amount = excluded.total_amount,
                currency = excluded.currency,
                placed_at = excluded.placed_at,
                updated_at = excluded.updated_at
            where excluded.version > known.version
            """;

    private final JdbcTemplate jdbc;

    OrderViewRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void upsert(List<OrderRow> rows) {
        upsert(NAME, rows);
    }

    /** @param table the view, or a table with the same columns */
    public void upsert(String table, List<OrderRow> rows) {
        jdbc.update(UPSERT.formatted(table), statement -> {
            set(statement, 1, "uuid", rows, row -> row.orderId().value());
            set(statement, 2, "bigint", rows, OrderRow::version);
            set(statement, 3, "text", rows, row -> row.customerId().text());
            set(statement, 4, "text", rows, row -> row.status().name());
            set(statement, 5, "text", rows, OrderRow::reason);
            set(statement, 6, "text", rows, OrderRow::trackingNumber);
            set(statement, 7, "numeric", rows, OrderRow::totalAmount);
            set(statement, 8, "text", rows, row -> row.currency().getCurrencyCode());
            // As text in UTC: the driver would pass a timestamp in local time, which is ambiguous when the clocks go
            // back.
            set(statement, 9, "timestamptz", rows, row -> row.placedAt().toString());
            set(statement, 10, "timestamptz", rows, row -> row.updatedAt().toString());
        });
    }

    private static void set(
            PreparedStatement statement,
            int place,
            String type,
            List<OrderRow> rows,
            Function<OrderRow, @Nullable Object> column)
            throws SQLException {
        var values = rows.stream().map(column).toArray();
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }
}
