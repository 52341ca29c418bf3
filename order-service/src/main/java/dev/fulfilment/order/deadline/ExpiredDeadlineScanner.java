package dev.fulfilment.order.deadline;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.order.deadline.DeadlineRepository.DeadlineCursor;
import dev.fulfilment.service.jdbc.TransactionRetry;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Expires deadlines. A step is late only if its event was not <em>published</em> in time; so a deadline is evaluated only
 * after this service has consumed everything published before it. One instance at a time scans; the others skip the scan.
 */
@Component
class ExpiredDeadlineScanner {

    private static final int BATCH = 100;

    private final DeadlineRepository deadlines;
    private final ExpiredDeadlineHandler handler;
    private final ConsumerLag consumerLag;
    private final TransactionRetry transaction;

    ExpiredDeadlineScanner(
            DeadlineRepository deadlines,
            ExpiredDeadlineHandler handler,
            ConsumerLag consumerLag,
            TransactionRetry transaction) {
        this.deadlines = deadlines;
        this.handler = handler;
        this.consumerLag = consumerLag;
        this.transaction = transaction;
    }

    void scan() {
        boolean more;
        do {
            more = transaction.execute(
                    () -> deadlines.lock().map(this::scanBatch).orElse(false));
        } while (more);
    }

    /** Returns true if there may be more expired deadlines. */
    private boolean scanBatch(DeadlineCursor cursor) {
        return consumedUntil().map(until -> scanBatch(cursor, until)).orElse(false);
    }

    /** By the database's clock. It is read before the lag: time that passes in between makes the result earlier, which is safe. */
    private Optional<Instant> consumedUntil() {
        var safe = deadlines.safeUntil();
        return consumerLag.lag().map(safe::minus);
    }

    private boolean scanBatch(DeadlineCursor cursor, Instant until) {
        var expired = deadlines.expiredAfter(cursor, until, BATCH);
        handler.handle(
                expired.stream().map(DeadlineCursor::order).map(OrderId::new).toList());
        var full = expired.size() == BATCH;
        deadlines.advance(full ? expired.getLast() : DeadlineRepository.endOf(until));
        return full;
    }
}
