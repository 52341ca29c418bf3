package dev.fulfilment.order.eventstore;

import dev.fulfilment.events.OrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Optimistic lock failure of an append: load the stream and decide again. Transient, so reactions are retried. */
public final class ConcurrentAppend extends OptimisticLockingFailureException {

    ConcurrentAppend(OrderId orderId, long expected, long actual) {
        super("order %s was expected at version %d, but is at %d".formatted(orderId, expected, actual));
    }

    ConcurrentAppend(@Nullable Throwable cause) {
        super("another transaction appended to one of the same streams", cause);
    }
}
