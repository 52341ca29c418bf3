package dev.fulfilment.order.deadline;

import dev.fulfilment.events.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders whose deadline has passed while one of their events is parked here: it may be the expected one. */
@Repository
class DeferredDeadlineRepository {

    private final JdbcClient jdbc;

    DeferredDeadlineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrderId> all() {
        return jdbc.sql("select order_id from deadline_put_off order by order_id")
                .query((row, _) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }

    void add(Collection<OrderId> orders) {
        write("insert into deadline_put_off select * from unnest(?::uuid[]) on conflict do nothing", orders);
    }

    void remove(Collection<OrderId> orders) {
        write("delete from deadline_put_off where order_id = any (?::uuid[])", orders);
    }

    private void write(String sql, Collection<OrderId> orders) {
        if (!orders.isEmpty()) {
            var ids = orders.stream().map(OrderId::text).toArray(String[]::new);
            jdbc.sql(sql).param(ids).update();
        }
    }
}
