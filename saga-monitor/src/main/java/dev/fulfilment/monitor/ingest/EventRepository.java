package dev.fulfilment.monitor.ingest;

import dev.fulfilment.monitor.ingest.DecodeResult.ReceivedEvent;
import dev.fulfilment.service.jdbc.ColumnArrays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores the events of all orders. */
@Repository
class EventRepository {

    /** Counts a later record of a stored event as a repeat. A redelivery of the same record has no effect. */
    private static final String ADD = """
            insert into event as stored (order_id, event_id, topic, partition, record_offset, repeats, event_type, sequence,
                causation_id, occurred_at, received_at, trace_id, value)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (order_id, event_id) do update
                set repeats = stored.repeats + 1 + excluded.repeats, record_offset = excluded.record_offset
                where excluded.record_offset > stored.record_offset
            returning new.event_id, old.event_id is null
            """;

    private final JdbcTemplate jdbc;

    EventRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Row for an event of this batch, with the last of its records. */
    private record Row(ReceivedEvent event, int repeats) {

        Row repeatedBy(Row repeat) {
            return new Row(repeat.event, repeats + 1);
        }
    }

    /** Ids of events stored for the first time, and number of records that repeated an event. */
    record InsertResult(Set<UUID> newEventIds, int repeats) {}

    /** Stores events and returns which of them are new. */
    InsertResult add(List<ReceivedEvent> events, Instant now) {
        var rows = rows(events);
        var newEventIds = new HashSet<UUID>();
        var repeats = new int[] {rows.stream().mapToInt(Row::repeats).sum()};
        jdbc.query(
                ADD,
                statement -> new ColumnArrays<>(statement, rows)
                        .with("uuid", row -> row.event().orderId().value())
                        .with("uuid", row -> row.event().event().eventId())
                        .withTexts(row -> row.event().record().topic())
                        .with("integer", row -> row.event().record().partition())
                        .with("bigint", row -> row.event().record().offset())
                        .with("integer", Row::repeats)
                        .withTexts(row -> row.event().eventType())
                        .with("bigint", row -> row.event().event().sequence())
                        .with("uuid", row -> row.event().event().causationId())
                        .with("timestamptz", row -> row.event().event().timestamp())
                        .with("timestamptz", _ -> now)
                        .withTexts(row -> row.event().traceId())
                        .withBytes(row -> row.event().record().value()),
                row -> {
                    if (row.getBoolean(2)) {
                        newEventIds.add(row.getObject(1, UUID.class));
                    } else {
                        repeats[0]++;
                    }
                });
        return new InsertResult(newEventIds, repeats[0]);
    }

    private record Id(UUID orderId, UUID eventId) {}

    private static List<Row> rows(List<ReceivedEvent> events) {
        var rows = new LinkedHashMap<Id, Row>();
        events.forEach(each ->
                rows.merge(new Id(each.orderId().value(), each.event().eventId()), new Row(each, 0), Row::repeatedBy));
        return new ArrayList<>(rows.values());
    }
}
