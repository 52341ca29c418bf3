package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** A line of an order: a quantity of at least 1, and the price of one piece in the order's currency. */
public record OrderLine(ProductId productId, int quantity, BigDecimal unitPrice) {

    public OrderLine {
        requireNonNull(productId, "items[].productId is missing");
        requireNonNull(unitPrice, "items[].unitPrice is missing");
        Checks.quantity(quantity);
    }

    /** Returns the lines with their prices as amounts of the currency. */
    static List<OrderLine> in(Currency currency, List<OrderLine> lines) {
        return lines.stream().map(line -> line.in(currency)).toList();
    }

    private OrderLine in(Currency currency) {
        return new OrderLine(productId, quantity, new Money(unitPrice, currency).amount());
    }
}
