package dev.fulfilment.order.view;

import dev.fulfilment.events.OrderId;
import java.time.Instant;

/**
 * Where a page ended: behind the order with this key. An order's key never changes, and new orders stand before all older
 * ones, so what comes behind a page is the same whatever is placed meanwhile.
 */
record PageEnd(Instant placedAt, OrderId orderId) {

    static PageEnd at(OrderRow row) {
        return new PageEnd(row.placedAt(), row.orderId());
    }
}
