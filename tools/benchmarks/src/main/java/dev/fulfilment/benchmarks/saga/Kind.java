package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.events.OrderStatus;

/** Kinds of orders by the expected outcome, which follows from customer, product and country. */
enum Kind {
    GOOD(OrderStatus.COMPLETED),
    /** Empty account: payment declines. */
    WITHOUT_FUNDS(OrderStatus.CANCELLED),
    /** Sold-out product: the allocation fails and the payment is refunded. */
    WITHOUT_STOCK(OrderStatus.CANCELLED),
    /** Country not served: the shipment fails, the stock is released and the payment refunded. */
    UNSERVED(OrderStatus.CANCELLED);

    private final OrderStatus end;

    Kind(OrderStatus end) {
        this.end = end;
    }

    OrderStatus end() {
        return end;
    }
}
