package dev.fulfilment.order.view;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
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

/** Reads the view: the latest orders first, and only as many rows of it as a page has. */
@Repository
class OrderListRepository {

    private final JdbcTemplate jdbc;

    OrderListRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param end where the page before ended; null for the first */
    List<OrderRow> read(OrderFilter filter, @Nullable PageEnd end, int limit) {
        var query = OrderListQuery.of(filter, end, limit);
        return jdbc.query(query.sql(), (row, _) -> read(row), query.parameters().toArray());
    }

    private static OrderRow read(ResultSet row) throws SQLException {
        return new OrderRow(
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getLong("version"),
                CustomerId.of(row.getString("customer_id")),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("tracking_number"),
                new Money(row.getBigDecimal("total_amount"), Currency.getInstance(row.getString("currency"))),
                instant(row, "placed_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
