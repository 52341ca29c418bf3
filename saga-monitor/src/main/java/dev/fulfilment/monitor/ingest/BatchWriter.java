package dev.fulfilment.monitor.ingest;

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
import org.springframework.stereotype.Component;

/** Writes a batch to the tables within the caller's transaction. The number of statements does not depend on the batch's size. */
@Component
class BatchWriter {

    private final EventRepository events;
    private final UnknownRecordRepository unknownRecords;
    private final ProductNameRepository productNames;
    private final SagaRepository sagas;
    private final AuditRecorder auditRecorder;
    private final TopicStartRepository topicStarts;
    private final Clock clock;

    BatchWriter(
            EventRepository events,
            UnknownRecordRepository unknownRecords,
            ProductNameRepository productNames,
            SagaRepository sagas,
            AuditRecorder auditRecorder,
            TopicStartRepository topicStarts,
            Clock clock) {
        this.events = events;
        this.unknownRecords = unknownRecords;
        this.productNames = productNames;
        this.sagas = sagas;
        this.auditRecorder = auditRecorder;
        this.topicStarts = topicStarts;
        this.clock = clock;
    }

    /**
     * @param newEvents number of events stored for the first time
     * @param repeats number of records that repeated a stored event
     */
    record Written(SagaUpdates updates, int newEvents, int repeats) {}

    Written write(PollBatch batch) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!batch.unknownRecords().isEmpty()) {
            unknownRecords.add(batch.unknownRecords(), now);
        }
        if (!batch.products().isEmpty()) {
            productNames.add(batch.products());
        }
        var inserted = events.add(batch.events(), now);
        var newEvents = batch.events().stream()
                .filter(each -> inserted.newEventIds().remove(each.event().eventId()))
                .toList();
        return new Written(update(batch, newEvents, now), newEvents.size(), inserted.repeats());
    }

    private SagaUpdates update(PollBatch batch, List<ReceivedEvent> newEvents, Instant now) {
        var before = lock(batch.orders(newEvents));
        var updates = SagaUpdates.of(before, newEvents, batch.sequencedUnknownRecords(), topicStarts.knownFrom(), now);
        if (!before.isEmpty()) {
            sagas.save(updates.sagas());
            auditRecorder.save(updates.totals(), updates.results(), now);
        }
        return updates;
    }

    private Map<OrderId, SagaRow> lock(List<OrderId> orders) {
        var locked = new LinkedHashMap<OrderId, SagaRow>();
        var stored = orders.isEmpty() ? Map.<OrderId, SagaRow>of() : sagas.lock(orders);
        orders.forEach(order -> locked.put(order, stored.getOrDefault(order, SagaRow.empty(order))));
        return locked;
    }
}
