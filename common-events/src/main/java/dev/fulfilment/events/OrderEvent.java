package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.wire.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What order-service publishes on {@link Topics#ORDERS}. */
public sealed interface OrderEvent extends Event {

    OrderId orderId();

    @Override
    default String key() {
        return orderId().text();
    }

    /** A customer placed an order: the saga begins. */
    record OrderPlaced(
            OrderId orderId,
            CustomerId customerId,
            List<OrderLine> items,
            BigDecimal totalAmount,
            Currency currency,
            ShippingAddress shippingAddress)
            implements OrderEvent {

        public OrderPlaced {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(customerId, "customerId is missing");
            requireNonNull(shippingAddress, "shippingAddress is missing");
            items = Lines.atLeastOne(items);
            totalAmount = new Money(totalAmount, currency).amount();
        }

        /** What the customer owes. */
        public Money total() {
            return new Money(totalAmount, currency);
        }
    }

    /**
     * The order's whole current state, published after each change: what read models follow. Of two, the one with the
     * higher {@code orderVersion} is the newer.
     */
    record OrderUpdated(
            OrderId orderId,
            long orderVersion,
            CustomerId customerId,
            OrderStatus status,
            @Nullable String reason,
            @Nullable String trackingNumber,
            List<OrderLine> items,
            BigDecimal totalAmount,
            Currency currency,
            ShippingAddress shippingAddress,
            Instant placedAt,
            Instant updatedAt)
            implements OrderEvent {

        public OrderUpdated {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(customerId, "customerId is missing");
            requireNonNull(status, "status is missing");
            requireNonNull(shippingAddress, "shippingAddress is missing");
            requireNonNull(placedAt, "placedAt is missing");
            requireNonNull(updatedAt, "updatedAt is missing");
            items = Lines.atLeastOne(items);
            totalAmount = new Money(totalAmount, currency).amount();
        }
    }
}
