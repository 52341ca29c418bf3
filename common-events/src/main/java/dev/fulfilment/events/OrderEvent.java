package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The integration events that order-service publishes on {@link Topics#ORDERS}. */
public sealed interface OrderEvent extends OrderScoped {

    /** A customer placed an order: the saga begins. The total is in major units of the currency. */
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
            items = OrderLine.in(currency, Checks.notEmpty(items));
            totalAmount = new Money(totalAmount, currency).amount();
        }

        /** Returns the total with its currency. */
        public Money total() {
            return new Money(totalAmount, currency);
        }
    }

    /**
     * Requests that the order is not fulfilled. Payment, inventory and shipping all receive it: the first that has not
     * performed its step rejects it, which starts the compensation. Without effect once the goods are shipped.
     *
     * @param detail the reason in words
     */
    record OrderCancellationRequested(OrderId orderId, Reason reason, String detail) implements OrderEvent {

        public OrderCancellationRequested {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(detail, "detail is missing");
        }

        /** Origin of the cancellation. */
        public enum Reason {
            CUSTOMER_REQUEST,
            /** A saga step missed its deadline. */
            DEADLINE_MISSED
        }
    }

    /**
     * The customer changed the shipping address. Shipping uses it unless the goods have left; {@link
     * ShipmentEvent.OrderShipped} names the address that was used.
     *
     * @param addressRevision counts the addresses of an order from 0, that of {@link OrderPlaced}; the highest one is valid
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
     * The complete state of an order, published after each change for read models. Never published for a draft.
     *
     * @param orderVersion the version of the order's event stream: of two states, the one with the higher version is newer
     * @param reason why the order is being or was cancelled; null otherwise
     * @param trackingNumber null until it is shipped
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
            if (orderVersion < 1) {
                throw new IllegalArgumentException("orderVersion must be at least 1, but is " + orderVersion);
            }
            requireNonNull(customerId, "customerId is missing");
            if (requireNonNull(status, "status is missing") == OrderStatus.DRAFT) {
                throw new IllegalArgumentException("a draft is not published");
            }
            requireNonNull(shippingAddress, "shippingAddress is missing");
            requireNonNull(placedAt, "placedAt is missing");
            requireNonNull(updatedAt, "updatedAt is missing");
            items = OrderLine.in(currency, Checks.notEmpty(items));
            totalAmount = new Money(totalAmount, currency).amount();
        }
    }
}
