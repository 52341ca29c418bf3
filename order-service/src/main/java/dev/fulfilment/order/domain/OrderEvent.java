package dev.fulfilment.order.domain;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of an order's stream. Private to this service: integration events are separate types. */
public sealed interface OrderEvent {

    /** Time at which this service recorded the event. */
    Instant at();

    /** Events that only a draft has. */
    sealed interface DraftEvent extends OrderEvent {}

    record DraftOpened(
            OrderId orderId,
            CustomerId customerId,
            @Nullable ShippingAddress shippingAddress,
            Instant at) implements DraftEvent {}

    /** Adds the line's quantity to that of the product; the line's price replaces the earlier one. */
    record ItemAdded(OrderLine line, Instant at) implements DraftEvent {}

    record ItemRemoved(ProductId productId, Instant at) implements DraftEvent {}

    /** Events that change the shipping address. */
    sealed interface DeliveryEvent extends OrderEvent {}

    record ShippingAddressUpdated(ShippingAddress shippingAddress, Instant at) implements DeliveryEvent {}

    /** @param shippedTo revision of the earlier address that the goods went to; 0 is the address of the placement */
    record ShippingAddressUpdateRefused(int shippedTo, Instant at) implements DeliveryEvent {}

    /** Events that reach a {@link Milestone}. */
    sealed interface StatusEvent extends OrderEvent {}

    /** Holds the complete order that the customer agreed to, also when a draft came before. */
    record Placed(
            OrderId orderId,
            CustomerId customerId,
            List<OrderLine> lines,
            Money total,
            ShippingAddress shippingAddress,
            Instant at)
            implements StatusEvent {

        public Placed {
            lines = List.copyOf(lines);
        }
    }

    record Paid(Instant at) implements StatusEvent {}

    record PaymentRefused(String reason, String detail, Instant at) implements FailureEvent {}

    record Allocated(Instant at) implements StatusEvent {}

    record AllocationRefused(String reason, String detail, Instant at) implements FailureEvent {}

    record Released(Instant at) implements StatusEvent {}

    record RefundRequested(String reason, String detail, Instant at) implements FailureEvent {}

    record Refunded(Instant at) implements StatusEvent {}

    record Shipped(String trackingNumber, Instant at) implements StatusEvent {

        public Shipped {
            requireNonNull(trackingNumber, "trackingNumber is missing");
        }
    }

    record ShipmentRefused(String reason, String detail, Instant at) implements FailureEvent {}

    /** Requests the compensation, by the customer or by a deadline. The other services decide if it is still possible. */
    record CancellationRequested(String reason, String detail, Instant at) implements FailureEvent {}

    /** Rejects a cancellation because the goods had left. */
    record CancellationRefused(String detail, Instant at) implements StatusEvent {}

    /** An event that makes the saga compensate, with its reason. */
    sealed interface FailureEvent extends StatusEvent {

        String reason();

        String detail();
    }
}
