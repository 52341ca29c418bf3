package com.example.loyalty;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderPointsRepository {

    private final JdbcClient jdbc;

    OrderPointsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the rows of a batch in one order, so that two batches never deadlock; adds the missing ones. */
    void lockAll(SortedSet<OrderId> orders) {
        var ids = orders.stream().map(OrderId::value).toArray(UUID[]::new);
        jdbc.sql("insert into order_points (order_id) select unnest(?::uuid[]) on conflict do nothing")
                .param(ids)
                .update();
        jdbc.sql("select 1 from order_points where order_id = any(?::uuid[]) order by order_id for update")
                .param(ids)
                .query()
                .listOfRows();
    }

    OrderPoints lock(OrderId order) {
        return jdbc.sql("select customer_id, earned, refunded from order_points where order_id = ? for update")
                .param(order.value())
                .query((row, _) -> new OrderPoints(
                        order,
                        customer(row.getString("customer_id")),
                        row.getLong("earned"),
                        row.getBoolean("refunded")))
                .single();
    }

    void save(OrderPoints points) {
        jdbc.sql("update order_points set customer_id = ?, earned = ?, refunded = ? where order_id = ?")
                .param(points.customer() == null ? null : points.customer().value())
                .param(points.earned())
                .param(points.refunded())
                .param(points.order().value())
                .update();
    }

    long balance(CustomerId customer) {
        return jdbc.sql("select coalesce(sum(earned), 0) from order_points where customer_id = ? and not refunded")
                .param(customer.value())
                .query(Long.class)
                .single();
    }

    private static @Nullable CustomerId customer(@Nullable String value) {
        return value == null ? null : new CustomerId(value);
    }
}
