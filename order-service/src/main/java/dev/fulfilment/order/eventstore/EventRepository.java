package dev.fulfilment.order.eventstore;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.OrderId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows. One statement reads any number of streams, one batch writes any number of events. */
@Repository
class EventRepository {

    /** One row at least: it tells the time of the transaction, too, which costs no question of its own. */
    private static final String SELECT = """
            select now() as now, stream.*
              from (values (1)) as always
              left join (select order_id, version, event_id, type, data, occurred_at, expects_by, causation_id,
                                 traceparent
                           from history.order_event
                          where order_id = any (?::uuid[])) as stream on true
             order by stream.order_id, stream.version
            """;

    private static final String INSERT = """
            insert into history.order_event
                (order_id, version, event_id, type, data, occurred_at, expects_by, causation_id, traceparent)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """;

    /** The same order for all writers: two transactions that want the same places wait, but never for each other. */
    private static final Comparator<StoredEvent> PLACE =
            Comparator.comparing(StoredEvent::orderId).thenComparing(StoredEvent::version);

    private final JdbcTemplate jdbc;
    private final EventSerializer format;

    EventRepository(JdbcTemplate jdbc, EventSerializer format) {
        this.jdbc = jdbc;
        this.format = format;
    }

    List<StoredEvent> select(Collection<OrderId> orderIds) {
        List<StoredEvent> events = new ArrayList<>();
        var ignored = select(orderIds, events::add);
        return events;
    }

    /** Gives each event of these streams, and the time of the transaction by the database's clock. */
    Instant select(Collection<OrderId> orderIds, Consumer<StoredEvent> each) {
        var ids = orderIds.stream().map(OrderId::text).toArray(String[]::new);
        var now = new AtomicReference<>(Instant.EPOCH);
        jdbc.query(
                SELECT,
                row -> {
                    now.set(requireNonNull(time(row, "now")));
                    if (row.getObject("order_id") != null) {
                        each.accept(read(row));
                    }
                },
                (Object) ids);
        return now.get();
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
        var at = requireNonNull(time(row, "occurred_at"));
        return new StoredEvent(
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                format.read(row.getString("type"), row.getString("data"), at),
                time(row, "expects_by"),
                row.getObject("causation_id", UUID.class),
                row.getString("traceparent"));
    }

    private void write(PreparedStatement row, StoredEvent stored) throws SQLException {
        var event = stored.event();
        row.setObject(1, stored.orderId().value());
        row.setLong(2, stored.version());
        row.setObject(3, stored.eventId());
        row.setString(4, format.nameOf(event));
        row.setString(5, format.dataOf(event).toString());
        row.setObject(6, event.at().atOffset(ZoneOffset.UTC));
        var expectsBy = stored.deadline();
        row.setObject(7, expectsBy == null ? null : expectsBy.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setObject(8, stored.causationId());
        row.setString(9, stored.traceparent());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = (@Nullable OffsetDateTime) row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
