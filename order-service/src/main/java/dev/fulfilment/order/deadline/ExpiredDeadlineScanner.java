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

    void checkPassed() {
        boolean more;
        do {
            more = transaction.execute(
                    () -> deadlines.lock().map(this::checkBatch).orElse(false));
        } while (more);
    }

    /** Whether there may be more. */
    private boolean checkBatch(DeadlineCursor mark) {
        return heardUntil().map(until -> checkBatch(mark, until)).orElse(false);
    }

    /** By the database's clock, which is asked first: time that passes between the two answers puts it back. */
    private Optional<Instant> heardUntil() {
        var safe = deadlines.safe();
        return freshness.lag().map(safe::minus);
    }

    private boolean checkBatch(DeadlineCursor mark, Instant until) {
        var passed = deadlines.passedSince(mark, until, BATCH);
        orders.settle(
                passed.stream().map(DeadlineCursor::order).map(OrderId::new).toList());
        var full = passed.size() == BATCH;
        deadlines.advance(full ? passed.getLast() : DeadlineRepository.endOf(until));
        return full;
    }
}
