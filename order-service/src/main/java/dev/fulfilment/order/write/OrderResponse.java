package dev.fulfilment.order.write;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderEvent.Setback;
import dev.fulfilment.order.domain.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its customer sees it. */
record OrderResponse(
        OrderId orderId,
        CustomerId customerId,
        OrderStatus status,
        @Nullable String reason,
        @Nullable String reasonDetail,
        List<PricedItem> items,
        BigDecimal totalAmount,
        Currency currency,
        ShippingAddress shippingAddress,
        @Nullable String trackingNumber,
        Instant placedAt,
        Instant updatedAt,
        long version) {

    record PricedItem(ProductId productId, int quantity, BigDecimal unitPrice) {

        static PricedItem of(OrderLine line) {
            return new PricedItem(
                    line.productId(), line.quantity(), line.unitPrice().amount());
        }
    }

    static OrderResponse of(Order order) {
        return new OrderResponse(
                order.id(),
                order.customerId(),
                order.status(),
                order.setback().map(Setback::reason).orElse(null),
                order.setback().map(Setback::detail).orElse(null),
                order.lines().stream().map(PricedItem::of).toList(),
                order.total().amount(),
                order.total().currency(),
                order.shippingAddress(),
                order.trackingNumber().orElse(null),
                order.placedAt(),
                order.updatedAt(),
                order.version());
    }
}
