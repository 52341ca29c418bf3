package dev.fulfilment.monitor.ingest;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.OrderId;
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
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges orders of which something is missing, once it cannot only be late: an event is published after those that it follows
 * from, so when all is read that was there when it was received, what is missing then is missing.
 */
@Component
class DeferredAudit {

    private static final int AT_ONCE = 200;

    private final SagaRepository sagas;
    private final AuditRecorder books;
    private final Watermark watermark;
    private final List<SagaListener> listeners;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeferredAudit(
            SagaRepository sagas,
            AuditRecorder books,
            Watermark watermark,
            List<SagaListener> listeners,
            TransactionTemplate transaction,
            Clock clock) {
        this.sagas = sagas;
        this.books = books;
        this.watermark = watermark;
        this.listeners = listeners;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void check() {
        watermark.allReadUntil().ifPresent(this::check);
    }

    private void check(Instant allReadUntil) {
        SagaUpdates judged;
        do {
            judged = requireNonNull(transaction.execute(_ -> judge(allReadUntil)));
            var changes = judged;
            books.tell(changes.verdicts());
            listeners.forEach(each -> each.changed(changes.sagas()));
        } while (judged.sagas().size() == AT_ONCE);
    }

    private SagaUpdates judge(Instant allReadUntil) {
        var verdicts = new LinkedHashMap<OrderId, AuditResult>();
        var after = new ArrayList<SagaRow>();
        for (var saga : sagas.lockedSuspects(allReadUntil, AT_ONCE)) {
            var verdict = AuditResult.of(saga.facts(), saga.broken(), true);
            verdicts.put(saga.orderId(), verdict);
            after.add(new SagaRow(saga.facts(), verdict.broken(), false, saga.receivedAt()));
        }
        if (!after.isEmpty()) {
            sagas.write(after);
            books.write(TotalsDelta.NONE, verdicts, clock.instant());
        }
        return new SagaUpdates(after, TotalsDelta.NONE, verdicts);
    }
}
