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

/** The streams of all orders. Events are added, never changed. */
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

    /** The order's stream, what the current transaction added included; empty when there is no such order. */
    public List<StoredEvent> read(OrderId orderId) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? session.current().read(orderId)
                : table.select(List.of(orderId));
    }

    /** Reads many streams at once, so that the current transaction finds each of them without a query. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Collection<OrderId> orderIds) {
        session.current().open(orderIds);
    }

    /**
     * Adds to a stream that is at the expected version; 0 begins a stream.
     *
     * @param expectsBy when what the order then waits for is to be there; null where it waits for nothing
     * @throws ConcurrentAppend here or at the commit, when somebody else was faster
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(OrderId orderId, long expectedVersion, List<OrderEvent> events, @Nullable Instant expectsBy) {
        var streams = session.current();
        var version = streams.read(orderId).size();
        if (version != expectedVersion) {
            throw new ConcurrentAppend(orderId, expectedVersion, version);
        }
        var cause = causation.current();
        for (var event : events) {
            var deadline = ++version == expectedVersion + events.size() ? expectsBy : null;
            var trace = deadline != null && cause.isRecorded() ? cause.traceparent() : null;
            streams.append(new StoredEvent(orderId, version, UuidV7.next(), event, deadline, cause.eventId(), trace));
        }
    }

    /** The time of the current transaction, by the one clock that all instances share: the database's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant now() {
        return session.current().now();
    }
}
