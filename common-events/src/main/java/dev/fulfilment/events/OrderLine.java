package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** One line of an order: how many of what, and the price of one in the order's currency. */
public record OrderLine(ProductId productId, int quantity, BigDecimal unitPrice) {

    public OrderLine {
        requireNonNull(productId, "items[].productId is missing");
        requireNonNull(unitPrice, "items[].unitPrice is missing");
        Checks.quantity(quantity);
    }
}
