package dev.fulfilment.monitor.intake;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.Books;
import dev.fulfilment.monitor.audit.Contribution;
import dev.fulfilment.monitor.audit.Verdict;
import dev.fulfilment.monitor.kafka.Watermark;
import dev.fulfilment.monitor.sagas.SagaRow;
import dev.fulfilment.monitor.sagas.SagaTable;
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
class SuspectCheck {

    private static final int AT_ONCE = 200;

    private final SagaTable sagas;
    private final Books books;
    private final Watermark watermark;
    private final List<SagaListener> listeners;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SuspectCheck(
            SagaTable sagas,
            Books books,
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
        Changes judged;
        do {
            judged = requireNonNull(transaction.execute(_ -> judge(allReadUntil)));
            var changes = judged;
            books.tell(changes.verdicts());
            listeners.forEach(each -> each.changed(changes.sagas()));
        } while (judged.sagas().size() == AT_ONCE);
    }

    private Changes judge(Instant allReadUntil) {
        var verdicts = new LinkedHashMap<OrderId, Verdict>();
        var after = new ArrayList<SagaRow>();
        for (var saga : sagas.lockedSuspects(allReadUntil, AT_ONCE)) {
            var verdict = Verdict.of(saga.facts(), saga.broken(), true);
            verdicts.put(saga.orderId(), verdict);
            after.add(new SagaRow(saga.facts(), verdict.broken(), false, saga.receivedAt()));
        }
        if (!after.isEmpty()) {
            sagas.write(after);
            books.write(Contribution.NONE, verdicts, clock.instant());
        }
        return new Changes(after, Contribution.NONE, verdicts);
    }
}
