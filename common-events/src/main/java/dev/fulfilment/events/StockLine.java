package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

/** How many of what, where the price does not matter. */
public record StockLine(ProductId productId, int quantity) {

    public StockLine {
        requireNonNull(productId, "items[].productId is missing");
        Checks.quantity(quantity);
    }
}
