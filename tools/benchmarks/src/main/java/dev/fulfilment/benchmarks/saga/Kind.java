package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.events.OrderStatus;

/** What becomes of an order, by what is ordered by whom for where. */
enum Kind {
    GOOD(OrderStatus.COMPLETED),
    /** The account is empty: payment declines. */
    WITHOUT_FUNDS(OrderStatus.CANCELLED),
    /** Sold out: inventory refuses, and the money goes back. */
    WITHOUT_STOCK(OrderStatus.CANCELLED),
    /** A country that is not served: shipping refuses, the stock is released and the money goes back. */
    UNSERVED(OrderStatus.CANCELLED);

    private final OrderStatus end;

    Kind(OrderStatus end) {
        this.end = end;
    }

    OrderStatus end() {
        return end;
    }
}
