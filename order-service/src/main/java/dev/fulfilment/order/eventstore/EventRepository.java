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

/** Rows of the event table. Reads any number of streams in one statement, writes any number of events in one batch. */
@Repository
class EventRepository {

    /** Returns at least one row: the transaction's time comes with it, without another query. */
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

    /** Order of inserts, the same for all writers, so that concurrent transactions cannot deadlock. */
    private static final Comparator<StoredEvent> POSITION =
            Comparator.comparing(StoredEvent::orderId).thenComparing(StoredEvent::version);

    private final JdbcTemplate jdbc;
    private final EventSerializer serializer;

    EventRepository(JdbcTemplate jdbc, EventSerializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    List<StoredEvent> select(Collection<OrderId> orderIds) {
        List<StoredEvent> events = new ArrayList<>();
        var ignored = select(orderIds, events::add);
        return events;
    }

    /** Passes on each event of these streams; returns the transaction's time by the database's clock. */
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
        var rows = events.stream().sorted(POSITION).toList();
        try {
            jdbc.batchUpdate(INSERT, rows, rows.size(), this::write);
        } catch (DuplicateKeyException duplicate) {
            throw new ConcurrentAppend(duplicate);
        }
    }

    private StoredEvent read(ResultSet row) throws SQLException {
        var at = requireNonNull(time(row, "occurred_at"));
        return new StoredEvent(
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                serializer.read(row.getString("type"), row.getString("data"), at),
                time(row, "expects_by"),
                row.getObject("causation_id", UUID.class),
                row.getString("traceparent"));
    }

    private void write(PreparedStatement row, StoredEvent stored) throws SQLException {
        var event = stored.event();
        row.setObject(1, stored.orderId().value());
        row.setLong(2, stored.version());
        row.setObject(3, stored.eventId());
        row.setString(4, serializer.nameOf(event));
        row.setString(5, serializer.dataOf(event).toString());
        row.setObject(6, event.at().atOffset(ZoneOffset.UTC));
        var deadline = stored.deadline();
        row.setObject(7, deadline == null ? null : deadline.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setObject(8, stored.causationId());
        row.setString(9, stored.traceparent());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = (@Nullable OffsetDateTime) row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
