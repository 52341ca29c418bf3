package dev.fulfilment.order.view;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A row of the view, listed as it is; the items, the address and the history are at {@code /orders/{orderId}}. */
@Schema(name = "ListedOrder")
public record OrderRow(
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

    /** The column has four decimals for every currency; the amount has those of its own currency. */
    public OrderRow {
        totalAmount = new Money(totalAmount, currency).amount();
    }
}
