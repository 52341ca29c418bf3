package dev.fulfilment.inventory.product;

import dev.fulfilment.events.Money;
import dev.fulfilment.service.web.Printable;
import dev.fulfilment.service.web.Unprocessable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Currency;

/** Name and price of a product. */
record ProductRequest(
        @Printable String name,

        @NotNull(message = "must be given") @Valid Price price) {

    record Price(
            @NotNull(message = "must be given") @Positive(message = "must be more than 0")
            BigDecimal amount,

            @NotNull(message = "must be given") Currency currency) {}

    /** @throws Unprocessable if the amount has more decimals than the currency */
    Money money() {
        try {
            return new Money(price.amount(), price.currency());
        } catch (IllegalArgumentException e) {
            throw new Unprocessable("price.amount", String.valueOf(e.getMessage()));
        }
    }
}
