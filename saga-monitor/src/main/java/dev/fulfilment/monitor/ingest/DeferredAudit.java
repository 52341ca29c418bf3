package dev.fulfilment.monitor.ingest;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.FailureLog;
import dev.fulfilment.monitor.audit.AuditRecorder;
import dev.fulfilment.monitor.audit.AuditResult;
import dev.fulfilment.monitor.audit.TotalsDelta;
import dev.fulfilment.monitor.kafka.Watermark;
import dev.fulfilment.monitor.sagas.SagaRepository;
import dev.fulfilment.monitor.sagas.SagaRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Audits orders with missing events once those cannot be late any more. An event is published after the events that cause it, so a
 * cause is missing if it has not been read although every record older than the order's latest event has been.
 */
@Component
class DeferredAudit {

    private static final int BATCH_SIZE = 200;

    private final SagaRepository sagas;
    private final AuditRecorder auditRecorder;
    private final Watermark watermark;
    private final SagaNotifier notifier;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final FailureLog failures =
            new FailureLog(LoggerFactory.getLogger(DeferredAudit.class), "The deferred audit");

    DeferredAudit(
            SagaRepository sagas,
            AuditRecorder auditRecorder,
            Watermark watermark,
            SagaNotifier notifier,
            TransactionTemplate transaction,
            Clock clock) {
        this.sagas = sagas;
        this.auditRecorder = auditRecorder;
        this.watermark = watermark;
        this.notifier = notifier;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void run() {
        failures.run(() -> watermark.allReadUntil().ifPresent(this::run));
    }

    private void run(Instant allReadUntil) {
        SagaUpdates updates;
        do {
            updates = requireNonNull(transaction.execute(_ -> audit(allReadUntil)));
            auditRecorder.log(updates.results());
            notifier.changed(updates.sagas());
        } while (updates.sagas().size() == BATCH_SIZE);
    }

    private SagaUpdates audit(Instant allReadUntil) {
        var results = new LinkedHashMap<OrderId, AuditResult>();
        var audited = new ArrayList<SagaRow>();
        for (var saga : sagas.lockPendingAudits(allReadUntil, BATCH_SIZE)) {
            var result = AuditResult.of(saga.facts(), saga.broken(), true);
            results.put(saga.orderId(), result);
            audited.add(new SagaRow(saga.facts(), result.broken(), false, saga.receivedAt()));
        }
        if (!audited.isEmpty()) {
            sagas.save(audited);
            auditRecorder.save(TotalsDelta.NONE, results, clock.instant());
        }
        return new SagaUpdates(audited, TotalsDelta.NONE, results);
    }
}
