package dev.fulfilment.order.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keyset query of one page. It names only the columns of the given conditions, so that an index serves it. */
record OrderListQuery(String sql, List<Object> parameters) {

    static OrderListQuery of(OrderFilter filter, @Nullable PageCursor after, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        if (filter.customerId() != null) {
            conditions.add("customer_id = ?");
            parameters.add(filter.customerId().text());
        }
        if (filter.status() != null) {
            conditions.add("status = ?");
            parameters.add(filter.status().name());
        }
        if (filter.placedAfter() != null) {
            conditions.add("placed_at > ?");
            parameters.add(time(filter.placedAfter()));
        }
        if (after != null) {
            conditions.add("(placed_at, order_id) < (?, ?)");
            parameters.add(time(after.placedAt()));
            parameters.add(after.orderId().value());
        }
        parameters.add(limit);
        return new OrderListQuery(sql(conditions), parameters);
    }

    private static String sql(List<String> conditions) {
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return "select * from order_view %s order by placed_at desc, order_id desc limit ?".formatted(where);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
