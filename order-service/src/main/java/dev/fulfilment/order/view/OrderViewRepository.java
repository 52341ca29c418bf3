package dev.fulfilment.order.view;

import dev.fulfilment.service.jdbc.ColumnArrays;
import java.util.List;
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
        jdbc.update(
                UPSERT.formatted(table),
                statement -> new ColumnArrays<>(statement, rows)
                        .with("uuid", row -> row.orderId().value())
                        .with("bigint", OrderRow::version)
                        .withTexts(row -> row.customerId().text())
                        .withTexts(row -> row.status().name())
                        .withTexts(OrderRow::reason)
                        .withTexts(OrderRow::trackingNumber)
                        .with("numeric", row -> row.total().amount())
                        .withTexts(row -> row.total().currency().getCurrencyCode())
                        .with("timestamptz", OrderRow::placedAt)
                        .with("timestamptz", OrderRow::updatedAt));
    }
}
