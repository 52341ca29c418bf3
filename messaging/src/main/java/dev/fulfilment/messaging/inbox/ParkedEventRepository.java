package dev.fulfilment.messaging.inbox;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.ParkedKeys;
import dev.fulfilment.messaging.support.MessagingMetrics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that wait, and the lines behind them, in the service's own database. */
public class ParkedEventRepository implements ParkedKeys {

    private static final Logger log = LoggerFactory.getLogger(ParkedEventRepository.class);

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final EventCatalog catalog;
    private final ProcessingSpans spans;
    private final MessagingMetrics metrics;

    ParkedEventRepository(
            JdbcClient jdbc, Inbox inbox, EventCatalog catalog, ProcessingSpans spans, MessagingMetrics metrics) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.catalog = catalog;
        this.spans = spans;
        this.metrics = metrics;
    }

    @Override
    public Set<String> parkedAmong(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select distinct key from messaging.parked_event where status = 'PARKED' and key = any"
                        + " (?::text[])")
                .param(keys.toArray(String[]::new))
                .query((row, index) -> row.getString(1))
                .set();
    }

    /**
     * Puts the event into the line of its key, if there is one, and says whether it did. From here to the end of the
     * transaction nobody else parks or redrives events of that key.
     */
    boolean queuedBehindParked(ReceivedEvent incoming) {
        lock(incoming.key());
        if (parkedAmong(Set.of(incoming.key())).isEmpty()) {
            return false;
        }
        insert(incoming.source(), incoming.event(), null);
        return true;
    }

    /** Parks the event, and so begins a line for its key. */
    void park(ReceivedEvent incoming, Throwable failure) {
        lock(incoming.key());
        insert(incoming.source(), incoming.event(), failure);
        try (var _ = incoming.mdc()) {
            log.error("Parked {} of {}: it cannot take effect", incoming.event().eventId(), incoming.key(), failure);
        }
    }

    /** Parks a record in which there is no event. */
    void park(ReceivedEvent.ReceivedRecord source, RuntimeException failure) {
        lock(source.key());
        insert(source, null, failure);
        try (var _ = source.mdc()) {
            log.error("Parked {}-{}@{}: {}", source.topic(), source.partition(), source.offset(), failure.getMessage());
        }
    }

    /** No one else parks or redrives events of that key until the transaction ends. */
    void lock(@Nullable String key) {
        if (key != null) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                    .param("key", key)
                    .query()
                    .singleRow();
        }
    }

    private void insert(ReceivedEvent.ReceivedRecord source, @Nullable Envelope<?> event, @Nullable Throwable failure) {
        // A repeat, or an instance that lost the partition meanwhile and did not know it: the effect is there.
        if (event != null && inbox.contains(event.eventId())) {
            return;
        }
        var reason = failure == null ? "waits for earlier events of its key" : FailureClassifier.summary(failure);
        var inserted = jdbc.sql("""
            insert into messaging.parked_event
                (topic, partition, record_offset, record_timestamp, key, value, traceparent, event_id, event_type, failure)
            values (:topic, :partition, :offset, :timestamp, :key, :value, :traceparent, :eventId, :eventType, :failure)
            on conflict do nothing
            """)
                .param("topic", source.topic())
                .param("partition", source.partition())
                .param("offset", source.offset())
                .param("timestamp", source.timestamp())
                .param("key", source.key(), Types.VARCHAR)
                .param("value", source.value(), Types.BINARY)
                .param("traceparent", source.traceparent(), Types.VARCHAR)
                .param("eventId", event == null ? null : event.eventId(), Types.OTHER)
                .param(
                        "eventType",
                        event == null ? null : catalog.typeOf(event.payload()).name(),
                        Types.VARCHAR)
                .param("failure", storable(reason))
                .update();
        if (inserted > 0) {
            metrics.park(source.topic());
            spans.park(source, event, reason, failure);
        }
    }

    /** PostgreSQL keeps every character but one. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** Those that wait, in their order; the first thousand. */
    public List<ParkedEvent> list() {
        return jdbc.sql("select * from messaging.parked_event where status = 'PARKED' order by id limit 1000")
                .query((row, index) -> parked(row).view())
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from messaging.parked_event where status = 'PARKED'")
                .query(Long.class)
                .single();
    }

    /** Every key with a line. */
    public List<String> keys() {
        return jdbc.sql("select key from messaging.parked_event where status = 'PARKED' and key is not null"
                        + " group by key order by min(id)")
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** Those that wait in no line. */
    public List<Long> withoutKey() {
        return jdbc.sql("select id from messaging.parked_event where status = 'PARKED' and key is null order by id")
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** Returns the event for operators; empty if there is none with that id. */
    public Optional<ParkedEvent> find(long id) {
        return jdbc.sql("select * from messaging.parked_event where id = ?")
                .param(id)
                .query((row, index) -> parked(row))
                .optional()
                .map(ParkedRecord::view);
    }

    /** Returns the id of the first parked event of a key. */
    public Optional<Long> first(String key) {
        return jdbc.sql("select id from messaging.parked_event where status = 'PARKED' and key = ? order by id limit 1")
                .param(key)
                .query(Long.class)
                .optional();
    }

    /** Locks the key of the event and the event until the transaction ends, and loads it as it is then. */
    public Optional<ParkedRecord> lock(long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(key, 0)) from messaging.parked_event where id = ?")
                .param(id)
                .query()
                .listOfRows();
        return jdbc.sql("select * from messaging.parked_event where id = ? for update")
                .param(id)
                .query((row, index) -> parked(row))
                .optional();
    }

    /** Discards an event without effect: the inbox drops it if it is delivered again. */
    public void discard(ParkedRecord parked, String reason) {
        if (parked.eventId() != null) {
            inbox.register(List.of(parked.eventId()));
        }
        resolve(parked.id(), "DISCARDED", reason);
    }

    /** Marks the event as redriven. */
    public void redriven(long id) {
        resolve(id, "REDRIVEN", "took effect");
    }

    private void resolve(long id, String status, String resolution) {
        jdbc.sql("""
            update messaging.parked_event
            set status = ?, resolution = ?, resolved_at = clock_timestamp() where id = ?
            """).params(status, resolution, id).update();
    }

    public void failedAgain(long id, Throwable failure) {
        jdbc.sql("update messaging.parked_event set attempts = attempts + 1, failure = ? where id = ?")
                .params(storable(FailureClassifier.summary(failure)), id)
                .update();
    }

    private static ParkedRecord parked(ResultSet row) throws SQLException {
        return new ParkedRecord(
                row.getLong("id"),
                new ReceivedEvent.ReceivedRecord(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getLong("record_timestamp"),
                        row.getString("key"),
                        row.getBytes("value"),
                        row.getString("traceparent")),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("failure"),
                row.getInt("attempts"),
                row.getString("status"),
                row.getTimestamp("parked_at").toInstant());
    }
}
