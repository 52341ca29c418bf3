package dev.fulfilment.order.view;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the list knows of an order. Of two, the one with the higher version is the newer. */
public record OrderRow(
        OrderId orderId,
        long version,
        CustomerId customerId,
        OrderStatus status,
        @Nullable String reason,
        @Nullable String trackingNumber,
        Money total,
        Instant placedAt,
        Instant updatedAt) {}
