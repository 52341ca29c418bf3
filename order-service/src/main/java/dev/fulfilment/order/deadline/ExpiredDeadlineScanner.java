package dev.fulfilment.order.deadline;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.order.deadline.DeadlineRepository.DeadlineCursor;
import dev.fulfilment.service.jdbc.TransactionRetry;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks for orders that wait for too long. Late is what was not told, and not what was told and not heard: a deadline is
 * looked at once all has taken effect here that had been published by then. One instance at a time looks; the others pass
 * by.
 */
@Component
class ExpiredDeadlineScanner {

    private static final int BATCH = 100;

    private final DeadlineRepository deadlines;
    private final ExpiredDeadlineHandler orders;
    private final ConsumerLag freshness;
    private final TransactionRetry transaction;

    ExpiredDeadlineScanner(
            DeadlineRepository deadlines,
            ExpiredDeadlineHandler orders,
            ConsumerLag freshness,
            TransactionRetry transaction) {
        this.deadlines = deadlines;
        this.orders = orders;
        this.freshness = freshness;
        this.transaction = transaction;
    }

    void scan() {
        boolean more;
        do {
            more = transaction.execute(
                    () -> deadlines.lock().map(this::scanBatch).orElse(false));
        } while (more);
    }

    /** Whether there may be more. */
    private boolean scanBatch(DeadlineCursor mark) {
        return consumedUntil().map(until -> scanBatch(mark, until)).orElse(false);
    }

    /** By the database's clock, which is asked first: time that passes between the two answers puts it back. */
    private Optional<Instant> consumedUntil() {
        var safe = deadlines.safeUntil();
        return freshness.lag().map(safe::minus);
    }

    private boolean scanBatch(DeadlineCursor mark, Instant until) {
        var passed = deadlines.expiredAfter(mark, until, BATCH);
        orders.handle(
                passed.stream().map(DeadlineCursor::order).map(OrderId::new).toList());
        var full = passed.size() == BATCH;
        deadlines.advance(full ? passed.getLast() : DeadlineRepository.endOf(until));
        return full;
    }
}
