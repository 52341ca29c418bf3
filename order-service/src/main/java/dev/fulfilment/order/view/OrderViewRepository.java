package dev.fulfilment.order.view;

import dev.fulfilment.service.jdbc.ColumnArrays;
import java.util.List;
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
        jdbc.update(
                UPSERT.formatted(table),
                statement -> new ColumnArrays<>(statement, rows)
                        .with("uuid", row -> row.orderId().value())
                        .with("bigint", OrderRow::version)
                        .withTexts(row -> row.customerId().text())
                        .withTexts(row -> row.status().name())
                        .withTexts(OrderRow::reason)
                        .withTexts(OrderRow::trackingNumber)
                        .with("numeric", OrderRow::totalAmount)
                        .withTexts(row -> row.currency().getCurrencyCode())
                        .with("timestamptz", OrderRow::placedAt)
                        .with("timestamptz", OrderRow::updatedAt));
    }
}
