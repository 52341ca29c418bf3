package dev.fulfilment.monitor.ingest;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.FailureLog;
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
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what a poll brought: in one transaction, with as many statements whether it brought one event or thousands. */
@Component
class EventIngestion {

    private final RecordDecoder decoder;
    private final EventRepository events;
    private final UnknownRecordRepository unknownRecords;
    private final ProductNameRepository productNames;
    private final SagaRepository sagas;
    private final AuditRecorder auditRecorder;
    private final TopicStartRepository topicStarts;
    private final List<SagaListener> listeners;
    private final IngestMetrics metrics;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LoggerFactory.getLogger(EventIngestion.class), "The ingestion");

    EventIngestion(
            RecordDecoder decoder,
            EventRepository events,
            UnknownRecordRepository unknownRecords,
            ProductNameRepository productNames,
            SagaRepository sagas,
            AuditRecorder auditRecorder,
            TopicStartRepository topicStarts,
            List<SagaListener> listeners,
            IngestMetrics metrics,
            TransactionTemplate transaction,
            Clock clock) {
        this.decoder = decoder;
        this.events = events;
        this.unknownRecords = unknownRecords;
        this.productNames = productNames;
        this.sagas = sagas;
        this.auditRecorder = auditRecorder;
        this.topicStarts = topicStarts;
        this.listeners = listeners;
        this.metrics = metrics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a poll came to. */
    private record IngestResult(SagaUpdates changes, int newEvents, int repeats) {}

    /** A failure is logged here, because the container logs its retries at level DEBUG only. */
    void ingest(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            ingestBatch(records);
            failures.succeeded();
        } catch (RuntimeException e) {
            failures.failed(e);
            throw e;
        }
    }

    private void ingestBatch(List<ConsumerRecord<byte[], byte[]>> records) {
        var batch = PollBatch.of(records.stream().map(decoder::decode).toList());
        var result = requireNonNull(transaction.execute(_ -> write(batch)));
        auditRecorder.log(result.changes().results());
        metrics.count(
                result.newEvents(), result.repeats(), batch.unknownRecords().size());
        listeners.forEach(each -> each.changed(result.changes().sagas()));
    }

    private IngestResult write(PollBatch batch) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!batch.unknownRecords().isEmpty()) {
            unknownRecords.add(batch.unknownRecords(), now);
        }
        if (!batch.products().isEmpty()) {
            productNames.add(batch.products());
        }
        var added = events.add(batch.events(), now);
        var newEvents = batch.events().stream()
                .filter(each -> added.newEventIds().remove(each.event().eventId()))
                .toList();
        return new IngestResult(change(batch, newEvents, now), newEvents.size(), added.repeats());
    }

    private SagaUpdates change(PollBatch batch, List<ReceivedEvent> newEvents, Instant now) {
        var before = before(batch.orders(newEvents));
        var changes = SagaUpdates.of(before, newEvents, batch.sequencedUnknownRecords(), topicStarts.knownFrom(), now);
        if (!before.isEmpty()) {
            sagas.save(changes.sagas());
            auditRecorder.save(changes.totals(), changes.results(), now);
        }
        return changes;
    }

    private Map<OrderId, SagaRow> before(List<OrderId> orders) {
        var before = new LinkedHashMap<OrderId, SagaRow>();
        var known = orders.isEmpty() ? Map.<OrderId, SagaRow>of() : sagas.lock(orders);
        orders.forEach(order -> before.put(order, known.getOrDefault(order, SagaRow.empty(order))));
        return before;
    }
}
