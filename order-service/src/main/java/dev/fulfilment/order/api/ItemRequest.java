package dev.fulfilment.order.api;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.order.domain.OrderLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Quantity of a product. The price comes from the price list of this service. */
@Schema(name = "Item")
record ItemRequest(
        @NotNull(message = "is missing") ProductId productId,

        @NotNull(message = "is missing")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 1_000_000, message = "must be at most 1000000")
        Integer quantity) {

    OrderLine at(Money price) {
        return new OrderLine(productId, quantity, price);
    }
}
