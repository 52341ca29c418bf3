package dev.fulfilment.monitor.ingest;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.AuditRecorder;
import dev.fulfilment.monitor.ingest.DecodeResult.ReceivedEvent;
import dev.fulfilment.monitor.sagas.SagaRepository;
import dev.fulfilment.monitor.sagas.SagaRow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what a poll brought: in one transaction, with as many statements whether it brought one event or thousands. */
@Component
class EventIngestion {

    private final RecordDecoder reader;
    private final EventRepository events;
    private final UnknownRecordRepository strays;
    private final ProductNameRepository products;
    private final SagaRepository sagas;
    private final AuditRecorder books;
    private final TopicStartRepository beginnings;
    private final List<SagaListener> listeners;
    private final IngestMetrics metrics;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EventIngestion(
            RecordDecoder reader,
            EventRepository events,
            UnknownRecordRepository strays,
            ProductNameRepository products,
            SagaRepository sagas,
            AuditRecorder books,
            TopicStartRepository beginnings,
            List<SagaListener> listeners,
            IngestMetrics metrics,
            TransactionTemplate transaction,
            Clock clock) {
        this.reader = reader;
        this.events = events;
        this.strays = strays;
        this.products = products;
        this.sagas = sagas;
        this.books = books;
        this.beginnings = beginnings;
        this.listeners = listeners;
        this.metrics = metrics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a poll came to. */
    private record Taken(SagaUpdates changes, int fresh, int repeats) {}

    void take(List<ConsumerRecord<byte[], byte[]>> records) {
        var poll = PollBatch.of(records.stream().map(reader::read).toList());
        var taken = requireNonNull(transaction.execute(_ -> write(poll)));
        books.tell(taken.changes().verdicts());
        metrics.took(taken.fresh(), taken.repeats(), poll.strays().size());
        listeners.forEach(each -> each.changed(taken.changes().sagas()));
    }

    private Taken write(PollBatch poll) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!poll.strays().isEmpty()) {
            strays.add(poll.strays(), now);
        }
        if (!poll.listings().isEmpty()) {
            products.add(poll.listings());
        }
        var added = events.add(poll.arrivals(), now);
        var fresh = poll.arrivals().stream()
                .filter(each -> added.fresh().remove(each.event().eventId()))
                .toList();
        return new Taken(change(poll, fresh, now), fresh.size(), added.repeats());
    }

    private SagaUpdates change(PollBatch poll, List<ReceivedEvent> fresh, Instant now) {
        var before = before(poll.orders(fresh));
        var changes = SagaUpdates.of(before, fresh, poll.numberedStrays(), beginnings.knownFrom(), now);
        if (!before.isEmpty()) {
            sagas.write(changes.sagas());
            books.write(changes.books(), changes.verdicts(), now);
        }
        return changes;
    }

    private Map<OrderId, SagaRow> before(List<OrderId> orders) {
        var before = new LinkedHashMap<OrderId, SagaRow>();
        var known = orders.isEmpty() ? Map.<OrderId, SagaRow>of() : sagas.locked(orders);
        orders.forEach(order -> before.put(order, known.getOrDefault(order, SagaRow.unknown(order))));
        return before;
    }
}
