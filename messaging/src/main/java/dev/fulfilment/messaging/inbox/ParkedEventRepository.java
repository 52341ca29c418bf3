package dev.fulfilment.messaging.inbox;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.events.wire.StorableText;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.ParkedKeys;
import dev.fulfilment.messaging.support.MessagingMetrics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parked events, with the later events of their keys, in the service's database. */
public class ParkedEventRepository implements ParkedKeys {

    private static final Logger log = LoggerFactory.getLogger(ParkedEventRepository.class);

    private static final String WAITS = "waits for earlier events of its key";
    private static final int MAX_FAILURE_LENGTH = 1_000;
    private static final int LISTED_VALUE_BYTES = 10_000;

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
        var wanted = keys.toArray(String[]::new);
        return jdbc.sql("""
            select distinct key from messaging.parked_event
            where status = 'PARKED'
              and hashtextextended(key, 0) = any (array(select hashtextextended(k, 0) from unnest(?::text[]) k))
              and key = any (?::text[])
            """)
                .params(wanted, wanted)
                .query((row, index) -> row.getString(1))
                .set();
    }

    /**
     * Parks the event behind an earlier parked event of its key, if there is one, and returns whether it did. The key stays
     * locked until the transaction ends, so no other transaction parks or redrives events of it.
     */
    boolean queuedBehindParked(ReceivedEvent incoming) {
        lock(incoming.key());
        if (parkedAmong(Set.of(incoming.key())).isEmpty()) {
            return false;
        }
        insert(incoming.source(), incoming.event(), WAITS, null);
        return true;
    }

    /** Parks the event; later events of its key will wait behind it. */
    void park(ReceivedEvent incoming, Throwable failure) {
        lock(incoming.key());
        insert(incoming.source(), incoming.event(), FailureClassifier.summary(failure), failure);
        try (var _ = incoming.mdc()) {
            log.error(
                    "Parked event {} ({})",
                    incoming.event().eventId(),
                    incoming.source().position(),
                    failure);
        }
    }

    /** Parks a record that could not be decoded. */
    void park(ReceivedEvent.ReceivedRecord source, RuntimeException failure) {
        lock(source.key());
        insert(source, null, FailureClassifier.summary(failure), failure);
        try (var _ = source.mdc()) {
            log.error("Parked record {}: {}", source.position(), storable(FailureClassifier.summary(failure)));
        }
    }

    /**
     * Parks only the position and the value of a record that cannot be parked whole. It has no key, so later events of its key
     * do not wait behind it.
     */
    void parkReduced(ReceivedEvent.ReceivedRecord source, Throwable failure) {
        var reason = "could not be parked whole: " + FailureClassifier.summary(failure);
        if (store(source.reduced(), null, reason)) {
            metrics.park(source.topic());
            log.error("Parked record {} without its key and headers", source.position(), failure);
        }
    }

    /** Locks the key until the transaction ends. */
    void lock(@Nullable String key) {
        if (key != null) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                    .param("key", key)
                    .query()
                    .singleRow();
        }
    }

    private void insert(
            ReceivedEvent.ReceivedRecord source,
            @Nullable Envelope<?> event,
            String reason,
            @Nullable Throwable failure) {
        // Already handled: a redelivery, or another instance owns the partition by now.
        if (event != null && inbox.contains(event.eventId())) {
            return;
        }
        if (store(source, event, reason)) {
            metrics.park(source.topic());
            spans.park(source, event, reason, failure);
        }
    }

    /** Returns false if the record is parked already. */
    private boolean store(ReceivedEvent.ReceivedRecord source, @Nullable Envelope<?> event, String reason) {
        return jdbc.sql("""
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
                                event == null
                                        ? null
                                        : catalog.typeOf(event.payload()).name(),
                                Types.VARCHAR)
                        .param("failure", storable(reason))
                        .update()
                > 0;
    }

    private static String storable(String failure) {
        return StorableText.beginning(failure, MAX_FAILURE_LENGTH);
    }

    /** Returns the first thousand parked events, in their order; of a long value only the beginning. */
    public List<ParkedEvent> list() {
        return jdbc.sql("""
            select id, topic, partition, record_offset, record_timestamp, left(key, 200) as key,
                substring(value for ?) as value, traceparent, event_id, event_type, failure, attempts, status, parked_at
            from messaging.parked_event where status = 'PARKED' order by id limit 1000
            """)
                // One byte more than is shown, to know if there are more.
                .param(LISTED_VALUE_BYTES + 1)
                .query((row, index) -> parked(row).view(LISTED_VALUE_BYTES))
                .list();
    }

    /** Returns the number of parked events. */
    public long count() {
        return jdbc.sql("select count(*) from messaging.parked_event where status = 'PARKED'")
                .query(Long.class)
                .single();
    }

    /** Returns the keys with parked events, the longest parked first. */
    public List<String> keys() {
        return jdbc.sql("select key from messaging.parked_event where status = 'PARKED' and key is not null"
                        + " group by key order by min(id)")
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** Returns the ids of the parked records without a key. */
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
                .map(record -> record.view(Integer.MAX_VALUE));
    }

    /** Returns the id of the first parked event of a key. */
    public Optional<Long> first(String key) {
        return jdbc.sql("""
            select id from messaging.parked_event
            where status = 'PARKED' and hashtextextended(key, 0) = hashtextextended(?, 0) and key = ? order by id limit 1
            """).params(key, key).query(Long.class).optional();
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

    /** Records another failed attempt. */
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
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }
}
