package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.events.OrderStatus;

/**
 * When an order was first seen at its end, and at which.
 *
 * @param contradicted whether another end of it was seen later, which must never be
 */
record End(long time, OrderStatus status, boolean contradicted) {

    static End of(long time, OrderStatus status) {
        return new End(time, status, false);
    }

    /** A late fact may have the same end published again. */
    End and(End later) {
        return later.status == status ? this : new End(time, status, true);
    }
}
