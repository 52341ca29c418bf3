package dev.fulfilment.order.view;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads pages of the view, the latest orders first. */
@Repository
class OrderListRepository {

    private final JdbcTemplate jdbc;

    OrderListRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the cursor of the previous page; null for the first page */
    List<OrderRow> read(OrderFilter filter, @Nullable PageCursor after, int limit) {
        var query = OrderListQuery.of(filter, after, limit);
        return jdbc.query(query.sql(), (row, _) -> read(row), query.parameters().toArray());
    }

    private static OrderRow read(ResultSet row) throws SQLException {
        return new OrderRow(
                new OrderId(row.getObject("order_id", UUID.class)),
                CustomerId.of(row.getString("customer_id")),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getBigDecimal("total_amount"),
                Currency.getInstance(row.getString("currency")),
                row.getString("tracking_number"),
                instant(row, "placed_at"),
                instant(row, "updated_at"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
