package dev.fulfilment.messaging.outbox;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.messaging.Causation;
import dev.fulfilment.messaging.MessageContext;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.messaging.TransactionScoped;
import dev.fulfilment.messaging.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects the events of a transaction and writes them all at once, just before it commits. */
public final class TransactionalOutbox implements Outbox {

    /** Placeholder: the database assigns the sequence. */
    private static final long UNNUMBERED = 1;

    private static final int LONGEST_SEQUENCE = Long.toString(Long.MAX_VALUE).length();

    private final String service;
    private final EventCodec codec;
    private final OutboxWriter table;
    private final Causation causation;
    private final Clock clock;
    private final int maxEventSize;
    private final Runnable wakeRelay;
    private final TransactionScoped<AppendedEvents> appended = TransactionScoped.throughCompletion(AppendedEvents::new);

    public TransactionalOutbox(
            String service,
            EventCodec codec,
            OutboxWriter table,
            Causation causation,
            Clock clock,
            int maxEventSize,
            Runnable wakeRelay) {
        this.service = service;
        this.codec = codec;
        this.table = table;
        this.causation = causation;
        this.clock = clock;
        this.maxEventSize = maxEventSize;
        this.wakeRelay = wakeRelay;
    }

    @Override
    public void append(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("an event can only be appended within a transaction");
        }
        var type = codec.catalog().typeOf(event);
        if (!type.topic().publisher().equals(service)) {
            throw new IllegalArgumentException("%s is published by %s, not by %s"
                    .formatted(type.name(), type.topic().publisher(), service));
        }
        appended.current().add(new Appended(type, event, causation.current(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void write(List<Appended> events) {
        table.append(events.stream().map(this::row).toList());
    }

    private OutboxWriter.NewRow row(Appended appended) {
        var cause = appended.cause();
        var event = appended.event();
        var correlationId = cause.correlationId() == null ? event.key() : cause.correlationId();
        var envelope = new Envelope<>(UuidV7.next(), appended.at(), UNNUMBERED, correlationId, cause.eventId(), event);
        var encoded = codec.encodeUnnumbered(envelope);
        if (encoded.value().length + LONGEST_SEQUENCE > maxEventSize) {
            throw new EventTooLargeException(appended.type().name(), encoded.value().length, maxEventSize);
        }
        var row = new OutboxRecord(
                appended.type().topic().name(),
                event.key(),
                encoded.value(),
                envelope.eventId(),
                appended.type().name(),
                appended.at(),
                cause.traceparent());
        return new OutboxWriter.NewRow(row, encoded.sequenceAt());
    }

    private record Appended(EventType type, Event event, MessageContext cause, Instant at) {}

    /** Bound through completion, so that an event appended after the commit is rejected and not collected for nothing. */
    private final class AppendedEvents implements TransactionSynchronization {

        private final List<Appended> events = new ArrayList<>();
        private final Map<Object, Integer> savepoints = new HashMap<>();
        private boolean written;

        void add(Appended event) {
            if (written) {
                throw tooLate();
            }
            events.add(event);
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, events.size());
        }

        /** Drops the events appended since; an unknown savepoint is older than the first event. */
        @Override
        public void savepointRollback(Object savepoint) {
            events.subList(savepoints.getOrDefault(savepoint, 0), events.size()).clear();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            if (!events.isEmpty()) {
                write(events);
            }
        }

        @Override
        public void afterCommit() {
            if (!written) {
                throw tooLate(); // Appended in the beforeCommit of another synchronization: too late to prevent, so it
                // must be visible.
            }
            wakeRelay.run();
        }

        /** Not a TransactionException: Spring would commit if one is thrown before the commit. */
        private static IllegalStateException tooLate() {
            return new IllegalStateException("an event cannot be appended while its transaction commits");
        }
    }
}
