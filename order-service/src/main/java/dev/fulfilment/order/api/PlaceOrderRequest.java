package dev.fulfilment.order.api;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.order.domain.OrderCommand;
import dev.fulfilment.order.domain.OrderCommand.OpenDraft;
import dev.fulfilment.order.domain.OrderCommand.PlaceOrder;
import dev.fulfilment.order.domain.OrderLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A new order. Prices come from the price list of this service.
 *
 * @param draft true for an order that is to be completed later; false by default
 */
@CompleteUnlessDraft
record PlaceOrderRequest(
        @NotNull(message = "is missing") CustomerId customerId,

        @Nullable List<@NotNull(message = "is missing") @Valid ItemRequest> items,

        @Nullable @Valid AddressRequest shippingAddress,

        @Nullable Boolean draft) {

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    Set<ProductId> productIds() {
        return requestedItems().stream().map(ItemRequest::productId).collect(Collectors.toSet());
    }

    OrderCommand toCommand(OrderId orderId, Map<ProductId, Money> prices) {
        var address = shippingAddress == null ? null : shippingAddress.toShippingAddress();
        return isDraft()
                ? new OpenDraft(orderId, customerId, linesAt(prices), address)
                : new PlaceOrder(orderId, customerId, linesAt(prices), requireNonNull(address));
    }

    private List<ItemRequest> requestedItems() {
        return Objects.requireNonNullElse(items, List.of());
    }

    private List<OrderLine> linesAt(Map<ProductId, Money> prices) {
        List<OrderLine> lines = new ArrayList<>();
        for (var item : requestedItems()) {
            var price = prices.get(item.productId());
            if (price == null) {
                throw RejectionMapper.unknownProduct(lines.size());
            }
            lines.add(item.at(price));
        }
        return lines;
    }
}
