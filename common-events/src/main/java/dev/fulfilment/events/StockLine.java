package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

/** A quantity of a product, at least 1. */
public record StockLine(ProductId productId, int quantity) {

    public StockLine {
        requireNonNull(productId, "items[].productId is missing");
        Checks.quantity(quantity);
    }
}
