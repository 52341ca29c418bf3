package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** A line of an order: a quantity of at least 1, and the price of one piece in the order's currency. */
public record OrderLine(ProductId productId, int quantity, BigDecimal unitPrice) {

    public OrderLine {
        requireNonNull(productId, "items[].productId is missing");
        requireNonNull(unitPrice, "items[].unitPrice is missing");
        Checks.quantity(quantity);
    }
}
