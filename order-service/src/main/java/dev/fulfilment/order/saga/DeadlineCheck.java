package dev.fulfilment.order.saga;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.eventstore.Deadlines;
import dev.fulfilment.order.eventstore.Deadlines.Mark;
import dev.fulfilment.order.eventstore.EventStore;
import dev.fulfilment.order.write.Orders;
import dev.fulfilment.service.TransactionRetry;
import org.springframework.stereotype.Component;

/** Asks for the undoing of orders that wait for too long. One instance at a time looks; the others pass by. */
@Component
class DeadlineCheck {

    private static final int BATCH = 100;

    private final Deadlines deadlines;
    private final EventStore store;
    private final Orders orders;
    private final TransactionRetry transaction;

    DeadlineCheck(Deadlines deadlines, EventStore store, Orders orders, TransactionRetry transaction) {
        this.deadlines = deadlines;
        this.store = store;
        this.orders = orders;
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
    private boolean checkBatch(Mark mark) {
        var safe = deadlines.safe();
        var passed = deadlines.passedSince(mark, safe, BATCH);
        var ids = passed.stream().map(Mark::order).map(OrderId::new).toList();
        store.open(ids);
        ids.forEach(orders::missDeadline);
        var full = passed.size() == BATCH;
        deadlines.advance(full ? passed.getLast() : Deadlines.endOf(safe));
        return full;
    }
}
