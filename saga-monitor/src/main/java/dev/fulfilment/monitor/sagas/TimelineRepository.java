package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the events of one order. */
@Repository
public class TimelineRepository {

    private static final int MAX_EVENTS = 1_000;

    private final JdbcTemplate jdbc;

    TimelineRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns an order's events, each after its cause. */
    public List<TimelineEntry> find(OrderId orderId) {
        var stored = jdbc.query(
                "select * from event where order_id = ? order by place limit ?",
                (row, _) -> read(row),
                orderId.value(),
                MAX_EVENTS);
        return Timeline.of(stored);
    }

    private static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("place"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getInt("repeats"),
                row.getString("event_type"),
                row.getObject("event_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("causation_id", UUID.class),
                instant(row, "occurred_at"),
                instant(row, "received_at"),
                row.getString("trace_id"),
                row.getBytes("value"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
