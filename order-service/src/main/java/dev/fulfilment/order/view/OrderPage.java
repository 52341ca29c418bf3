package dev.fulfilment.order.view;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some orders, the latest first.
 *
 * @param next what to pass as {@code after} to see more; null when these are the last
 */
record OrderPage(List<ListedOrder> orders, @Nullable String next) {

    /** An order in a list; its items, its address and all that happened to it are at {@code /orders/{orderId}}. */
    record ListedOrder(
            OrderId orderId,
            CustomerId customerId,
            OrderStatus status,
            @Nullable String reason,
            BigDecimal totalAmount,
            Currency currency,
            @Nullable String trackingNumber,
            Instant placedAt,
            Instant updatedAt,
            long version) {

        static ListedOrder of(OrderRow row) {
            return new ListedOrder(
                    row.orderId(),
                    row.customerId(),
                    row.status(),
                    row.reason(),
                    row.total().amount(),
                    row.total().currency(),
                    row.trackingNumber(),
                    row.placedAt(),
                    row.updatedAt(),
                    row.version());
        }
    }
}
