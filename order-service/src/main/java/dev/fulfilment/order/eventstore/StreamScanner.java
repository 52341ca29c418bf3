package dev.fulfilment.order.eventstore;

import dev.fulfilment.events.OrderId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Scans the streams of all orders in batches, so that neither transactions nor memory grow with their number. */
@Component
public class StreamScanner {

    private static final String NEXT_ORDERS =
            "select order_id from history.order_event where order_id > ? and version = 1 order by order_id limit ?";

    /** Less than every order id. */
    private static final OrderId FIRST = new OrderId(new UUID(0, 0));

    private final JdbcTemplate jdbc;
    private final EventRepository table;

    StreamScanner(JdbcTemplate jdbc, EventRepository table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Passes on the stream of every order that exists at the start, and possibly of later ones. */
    public void walk(int batchSize, Consumer<List<List<StoredEvent>>> reader) {
        var orders = next(FIRST, batchSize);
        while (!orders.isEmpty()) {
            reader.accept(read(orders));
            orders = next(orders.getLast(), batchSize);
        }
    }

    private List<OrderId> next(OrderId last, int limit) {
        return jdbc.query(NEXT_ORDERS, (row, _) -> new OrderId(row.getObject(1, UUID.class)), last.value(), limit);
    }

    private List<List<StoredEvent>> read(List<OrderId> orders) {
        var streams = new LinkedHashMap<OrderId, List<StoredEvent>>();
        table.select(orders)
                .forEach(event -> streams.computeIfAbsent(event.orderId(), _ -> new ArrayList<>())
                        .add(event));
        return List.copyOf(streams.values());
    }
}
