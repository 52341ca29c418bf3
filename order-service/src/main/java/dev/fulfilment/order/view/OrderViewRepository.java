package dev.fulfilment.order.view;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the view, any number of orders in one statement. A row gives way to a higher version, and to no other. */
@Repository
public class OrderViewRepository {

    public static final String NAME = "order_view";

    /** Rows are locked in the order of their ids, so that two who write the same ones never wait for each other. */
    private static final String UPSERT = """
            insert into %s as known
                (order_id, version, customer_id, status, reason, tracking_number, total_amount, currency, placed_at, updated_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as told (order_id) order by order_id
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

    /** Shows the orders in the list. */
    void upsert(List<OrderRow> rows) {
        upsert(NAME, rows);
    }

    /** As {@link #upsert(List)}, in a table like it. */
    public void upsert(String table, List<OrderRow> rows) {
        jdbc.update(UPSERT.formatted(table), statement -> {
            set(statement, 1, "uuid", rows, row -> row.orderId().value());
            set(statement, 2, "bigint", rows, OrderRow::version);
            set(statement, 3, "text", rows, row -> row.customerId().text());
            set(statement, 4, "text", rows, row -> row.status().name());
            set(statement, 5, "text", rows, OrderRow::reason);
            set(statement, 6, "text", rows, OrderRow::trackingNumber);
            set(statement, 7, "numeric", rows, OrderViewRepository::amount);
            set(statement, 8, "text", rows, row -> row.total().currency().getCurrencyCode());
            // As texts: a moment that is passed as local time is told twice when the clocks are put back.
            set(statement, 9, "timestamptz", rows, row -> row.placedAt().toString());
            set(statement, 10, "timestamptz", rows, row -> row.updatedAt().toString());
        });
    }

    private static BigDecimal amount(OrderRow row) {
        return row.total().amount();
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
