package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What order-service publishes on {@link Topics#ORDERS}. */
public sealed interface OrderEvent extends OrderScoped {

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
            items = Checks.notEmpty(items);
            totalAmount = new Money(totalAmount, currency).amount();
        }

        /** What the customer owes. */
        public Money total() {
            return new Money(totalAmount, currency);
        }
    }

    /**
     * The order is not to be fulfilled any more. Payment, inventory and shipping all hear it: the first of them that has
     * not done its step yet refuses to do it. Once the goods have left, nobody does.
     *
     * @param detail the reason in words
     */
    record OrderCancellationRequested(OrderId orderId, Reason reason, String detail) implements OrderEvent {

        public OrderCancellationRequested {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(detail, "detail is missing");
        }

        /** Whose wish it is. */
        public enum Reason {
            CUSTOMER_REQUEST,
            /** A step took longer than an order waits for it. */
            DEADLINE_MISSED
        }
    }

    /**
     * The goods are to go elsewhere. Shipping follows while it can, and {@link ShipmentEvent.OrderShipped} says which
     * address it was in the end.
     *
     * @param addressRevision counts an order's addresses: 0 is that of {@link OrderPlaced}; the highest one counts
     */
    record ShippingAddressUpdated(OrderId orderId, int addressRevision, ShippingAddress shippingAddress)
            implements OrderEvent {

        public ShippingAddressUpdated {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(shippingAddress, "shippingAddress is missing");
            if (addressRevision < 1) {
                throw new IllegalArgumentException("addressRevision must be at least 1, but is " + addressRevision);
            }
        }
    }

    /**
     * The order's whole current state, published after each change: what read models follow. Of two, the one with the
     * higher {@code orderVersion} is the newer. Never published of a draft: that is between the customer and the shop.
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
            if (requireNonNull(status, "status is missing") == OrderStatus.DRAFT) {
                throw new IllegalArgumentException("nothing is published of a draft");
            }
            requireNonNull(shippingAddress, "shippingAddress is missing");
            requireNonNull(placedAt, "placedAt is missing");
            requireNonNull(updatedAt, "updatedAt is missing");
            items = Checks.notEmpty(items);
            totalAmount = new Money(totalAmount, currency).amount();
        }
    }
}
