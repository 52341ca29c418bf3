package dev.fulfilment.order.eventstore;

import dev.fulfilment.events.OrderId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows. One statement reads any number of streams, one batch writes any number of events. */
@Repository
class EventTable {

    private static final String SELECT = """
            select order_id, version, event_id, type, data, occurred_at, causation_id
              from order_event
             where order_id = any (?::uuid[])
             order by order_id, version
            """;

    private static final String INSERT = """
            insert into order_event (order_id, version, event_id, type, data, occurred_at, causation_id)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            """;

    /** The same order for all writers: two transactions that want the same places wait, but never for each other. */
    private static final Comparator<StoredEvent> PLACE =
            Comparator.comparing(StoredEvent::orderId).thenComparing(StoredEvent::version);

    private final JdbcTemplate jdbc;
    private final EventFormat format;

    EventTable(JdbcTemplate jdbc, EventFormat format) {
        this.jdbc = jdbc;
        this.format = format;
    }

    List<StoredEvent> select(Collection<OrderId> orderIds) {
        var ids = orderIds.stream().map(OrderId::text).toArray(String[]::new);
        return jdbc.query(SELECT, (row, _) -> read(row), (Object) ids);
    }

    void insert(Collection<StoredEvent> events) {
        var rows = events.stream().sorted(PLACE).toList();
        try {
            jdbc.batchUpdate(INSERT, rows, rows.size(), this::write);
        } catch (DuplicateKeyException taken) {
            throw new ConcurrentAppend(taken);
        }
    }

    private StoredEvent read(ResultSet row) throws SQLException {
        var at = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
        return new StoredEvent(
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                format.read(row.getString("type"), row.getString("data"), at),
                row.getObject("causation_id", UUID.class));
    }

    private void write(PreparedStatement row, StoredEvent stored) throws SQLException {
        var event = stored.event();
        row.setObject(1, stored.orderId().value());
        row.setLong(2, stored.version());
        row.setObject(3, stored.eventId());
        row.setString(4, format.nameOf(event));
        row.setString(5, format.dataOf(event).toString());
        row.setObject(6, event.at().atOffset(ZoneOffset.UTC));
        row.setObject(7, stored.causationId());
    }
}
