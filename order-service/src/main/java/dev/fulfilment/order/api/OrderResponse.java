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
 * An order in the REST interface.
 *
 * @param totalAmount null, as is the currency, for a draft without items
 * @param refusedShippingAddress the last requested address, if the goods went to an earlier one
 * @param placedAt null for a draft
 * @param expects the pending step; null when nothing is pending
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

    /** @param by deadline by the database's clock, after which the order is cancelled */
    record Expected(PendingStep step, Instant by) {}

    /** @param refused reason why the order was completed nevertheless; null unless it was */
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

    static OrderResponse of(LoadedOrder loaded) {
        var state = loaded.state();
        var order = Optional.of(state).filter(Order.class::isInstance).map(Order.class::cast);
        return new OrderResponse(
                state.id(),
                state.customerId(),
                state.status(),
                order.flatMap(Order::failure).map(FailureEvent::reason).orElse(null),
                order.flatMap(Order::failure).map(FailureEvent::detail).orElse(null),
                state.lines().stream().map(PricedItem::of).toList(),
                total(state).map(Money::amount).orElse(null),
                total(state).map(Money::currency).orElse(null),
                state.shippingAddress(),
                order.flatMap(Order::refusedAddress).orElse(null),
                order.flatMap(Order::trackingNumber).orElse(null),
                order.map(Order::placedAt).orElse(null),
                state.updatedAt(),
                state.version(),
                expected(loaded).orElse(null),
                order.flatMap(Order::cancellation)
                        .map(RequestedCancellation::of)
                        .orElse(null));
    }

    private static Optional<Money> total(OrderState state) {
        return switch (state) {
            case Draft draft -> draft.basket().map(Basket::total);
            case Order order -> Optional.of(order.total());
        };
    }

    private static Optional<Expected> expected(LoadedOrder loaded) {
        return loaded.deadline().flatMap(by -> loaded.state().pendingStep().map(step -> new Expected(step, by)));
    }
}
