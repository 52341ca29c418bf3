package dev.fulfilment.order.api;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.order.application.LoadedOrder;
import dev.fulfilment.order.domain.Basket;
import dev.fulfilment.order.domain.Cancellation;
import dev.fulfilment.order.domain.Draft;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderEvent.FailureEvent;
import dev.fulfilment.order.domain.OrderLine;
import dev.fulfilment.order.domain.OrderState;
import dev.fulfilment.order.domain.PendingStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order as its customer sees it.
 *
 * @param totalAmount null, as is the currency, while nothing is in a draft
 * @param refusedShippingAddress what was wished for last, when the goods went to an earlier address
 * @param placedAt null while it is a draft
 * @param expects what it waits for; null when it is at rest
 * @param cancellation null unless one was requested
 */
record OrderResponse(
        OrderId orderId,
        CustomerId customerId,
        OrderStatus status,
        @Nullable String reason,
        @Nullable String reasonDetail,
        List<PricedItem> items,
        @Nullable BigDecimal totalAmount,
        @Nullable Currency currency,
        @Nullable ShippingAddress shippingAddress,
        @Nullable ShippingAddress refusedShippingAddress,
        @Nullable String trackingNumber,
        @Nullable Instant placedAt,
        Instant updatedAt,
        long version,
        @Nullable Expected expects,
        @Nullable RequestedCancellation cancellation) {

    record PricedItem(ProductId productId, int quantity, BigDecimal unitPrice) {

        static PricedItem of(OrderLine line) {
            return new PricedItem(
                    line.productId(), line.quantity(), line.unitPrice().amount());
        }
    }

    /** @param by the time, by the database's clock, after which the order is undone */
    record Expected(PendingStep step, Instant by) {}

    /** @param refused why the order was carried out all the same; null unless it was */
    record RequestedCancellation(
            String reason,
            String detail,
            Instant requestedAt,
            @Nullable String refused) {

        static RequestedCancellation of(Cancellation it) {
            return new RequestedCancellation(
                    it.reason(), it.detail(), it.requestedAt(), it.refused().orElse(null));
        }
    }

    static OrderResponse of(LoadedOrder known) {
        return switch (known.state()) {
            case Draft draft -> of(draft);
            case Order order -> of(order, known.expectsBy());
        };
    }

    private static OrderResponse of(Draft draft) {
        var total = draft.basket().map(Basket::total);
        return new OrderResponse(
                draft.id(),
                draft.customerId(),
                draft.status(),
                null,
                null,
                items(draft),
                total.map(Money::amount).orElse(null),
                total.map(Money::currency).orElse(null),
                draft.shippingAddress(),
                null,
                null,
                null,
                draft.updatedAt(),
                draft.version(),
                null,
                null);
    }

    private static OrderResponse of(Order order, Optional<Instant> by) {
        return new OrderResponse(
                order.id(),
                order.customerId(),
                order.status(),
                order.setback().map(FailureEvent::reason).orElse(null),
                order.setback().map(FailureEvent::detail).orElse(null),
                items(order),
                order.total().amount(),
                order.total().currency(),
                order.shippingAddress(),
                order.refusedAddress().orElse(null),
                order.trackingNumber().orElse(null),
                order.placedAt(),
                order.updatedAt(),
                order.version(),
                by.flatMap(time -> order.expects().map(step -> new Expected(step, time)))
                        .orElse(null),
                order.cancellation().map(RequestedCancellation::of).orElse(null));
    }

    private static List<PricedItem> items(OrderState order) {
        return order.lines().stream().map(PricedItem::of).toList();
    }
}
