package dev.fulfilment.order.domain;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductId;
import java.math.BigDecimal;

/** Quantity of one product, at the price that was listed when the order was placed. */
public record OrderLine(ProductId productId, int quantity, Money unitPrice) {

    public OrderLine {
        requireNonNull(productId, "productId is missing");
        requireNonNull(unitPrice, "unitPrice is missing");
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1, but is " + quantity);
        }
    }

    /** May exceed the maximum of {@link Money}, so it is a plain number. */
    BigDecimal amount() {
        return unitPrice.amount().multiply(BigDecimal.valueOf(quantity));
    }
}
