package dev.fulfilment.order.write;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.order.domain.OrderCommand.PlaceOrder;
import dev.fulfilment.order.domain.OrderLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a customer sends. No prices: those are ours to know. */
record PlaceOrderRequest(
        @NotNull(message = "is missing") CustomerId customerId,

        @NotNull(message = "is missing") @Size(min = 1, max = 10_000, message = "must have 1 to 10000 lines")
        List<@NotNull(message = "is missing") @Valid Item> items,

        @NotNull(message = "is missing") @Valid Address shippingAddress) {

    record Item(
            @NotNull(message = "is missing") ProductId productId,

            @NotNull(message = "is missing")
            @Min(value = 1, message = "must be at least 1")
            @Max(value = 1_000_000, message = "must be at most 1000000")
            Integer quantity) {}

    record Address(
            @AddressPart String name,
            @AddressPart String street,
            @AddressPart String city,
            @AddressPart String postalCode,

            @NotNull(message = "is missing") @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters")
            String country) {

        ShippingAddress toShippingAddress() {
            return new ShippingAddress(name, street, city, postalCode, country);
        }
    }

    Set<ProductId> productIds() {
        return items.stream().map(Item::productId).collect(Collectors.toSet());
    }

    PlaceOrder toCommand(OrderId orderId, Map<ProductId, Money> prices) {
        return new PlaceOrder(orderId, customerId, linesAt(prices), shippingAddress.toShippingAddress());
    }

    private List<OrderLine> linesAt(Map<ProductId, Money> prices) {
        List<OrderLine> lines = new ArrayList<>();
        for (var item : items) {
            var price = prices.get(item.productId());
            if (price == null) {
                throw RefusalProblem.unknownProduct(lines.size());
            }
            lines.add(new OrderLine(item.productId(), item.quantity(), price));
        }
        return lines;
    }
}
