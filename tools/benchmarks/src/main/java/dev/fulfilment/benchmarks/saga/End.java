package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.events.OrderStatus;

/**
 * First final state of an order, and when it was received.
 *
 * @param contradicted true if a different final state was received later, which is an error
 */
record End(long time, OrderStatus status, boolean contradicted) {

    static End of(long time, OrderStatus status) {
        return new End(time, status, false);
    }

    /** A late event may publish the same final state again. */
    End and(End later) {
        return later.status == status ? this : new End(time, status, true);
    }
}
