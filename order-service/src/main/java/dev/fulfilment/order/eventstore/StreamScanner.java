package dev.fulfilment.order.eventstore;

import dev.fulfilment.events.OrderId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Walks through the streams of all orders, a few at a time, so that no transaction and no memory grows with them. */
@Component
public class StreamScanner {

    private static final String NEXT_ORDERS =
            "select order_id from history.order_event where order_id > ? and version = 1 order by order_id limit ?";

    /** Before every id that an order has. */
    private static final OrderId FIRST = new OrderId(new UUID(0, 0));

    private final JdbcTemplate jdbc;
    private final EventRepository table;

    StreamScanner(JdbcTemplate jdbc, EventRepository table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Passes every order that is there at the start, and perhaps some that come later, each with all its events. */
    public void walk(int atOnce, Consumer<List<List<StoredEvent>>> reader) {
        var orders = next(FIRST, atOnce);
        while (!orders.isEmpty()) {
            reader.accept(read(orders));
            orders = next(orders.getLast(), atOnce);
        }
    }

    private List<OrderId> next(OrderId last, int atMost) {
        return jdbc.query(NEXT_ORDERS, (row, _) -> new OrderId(row.getObject(1, UUID.class)), last.value(), atMost);
    }

    private List<List<StoredEvent>> read(List<OrderId> orders) {
        var streams = new LinkedHashMap<OrderId, List<StoredEvent>>();
        table.select(orders)
                .forEach(event -> streams.computeIfAbsent(event.orderId(), _ -> new ArrayList<>())
                        .add(event));
        return List.copyOf(streams.values());
    }
}
