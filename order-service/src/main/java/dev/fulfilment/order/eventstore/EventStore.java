package dev.fulfilment.order.eventstore;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.Causation;
import dev.fulfilment.messaging.TransactionScoped;
import dev.fulfilment.messaging.UuidV7;
import dev.fulfilment.order.domain.OrderEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Append-only store of the streams of all orders. */
@Component
public class EventStore {

    private final EventRepository table;
    private final Causation causation;
    private final TransactionScoped<StreamSession> session;

    EventStore(EventRepository table, Causation causation) {
        this.table = table;
        this.causation = causation;
        this.session = TransactionScoped.untilCompletion(() -> new StreamSession(table));
    }

    /** The order's stream, with the current transaction's appends; empty when there is no such order. */
    public List<StoredEvent> read(OrderId orderId) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? session.current().read(orderId)
                : table.select(List.of(orderId));
    }

    /** Prefetches streams in one statement: later reads in this transaction need no query. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Collection<OrderId> orderIds) {
        session.current().open(orderIds);
    }

    /**
     * Appends to a stream that is at the expected version (optimistic concurrency); 0 begins a stream.
     *
     * @param deadline deadline of the step that is pending afterwards; null when nothing is pending
     * @throws ConcurrentAppend here or at the commit, when another transaction has appended to the stream
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(OrderId orderId, long expectedVersion, List<OrderEvent> events, @Nullable Instant deadline) {
        var streams = session.current();
        var version = streams.read(orderId).size();
        if (version != expectedVersion) {
            throw new ConcurrentAppend(orderId, expectedVersion, version);
        }
        var cause = causation.current();
        for (var event : events) {
            var last = ++version == expectedVersion + events.size();
            var by = last ? deadline : null;
            var trace = by != null && cause.isRecorded() ? cause.traceparent() : null;
            streams.append(new StoredEvent(orderId, version, UuidV7.next(), event, by, cause.eventId(), trace));
        }
    }

    /** Time of the current transaction by the database's clock, which all instances share. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant now() {
        return session.current().now();
    }
}
