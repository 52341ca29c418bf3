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

/** The facts of an order's stream, private to this service: what it publishes are other types. */
public sealed interface OrderEvent {

    /** When this service learnt of it. */
    Instant at();

    /** What happens to a draft only. */
    sealed interface DraftEvent extends OrderEvent {}

    record DraftOpened(
            OrderId orderId,
            CustomerId customerId,
            @Nullable ShippingAddress shippingAddress,
            Instant at) implements DraftEvent {}

    /** So many more of that product, from now on at that price. */
    record ItemAdded(OrderLine line, Instant at) implements DraftEvent {}

    record ItemRemoved(ProductId productId, Instant at) implements DraftEvent {}

    /** What says where the goods are to go. */
    sealed interface DeliveryEvent extends OrderEvent {}

    record ShippingAddressUpdated(ShippingAddress shippingAddress, Instant at) implements DeliveryEvent {}

    /** The goods went to an earlier address: that of this revision, 0 being the one that the order was placed with. */
    record ShippingAddressUpdateRefused(int shippedTo, Instant at) implements DeliveryEvent {}

    /** A step on an order's way, forward or back; what the {@link Milestone}s are. */
    sealed interface StatusEvent extends OrderEvent {}

    /** Says the whole order, whether it was a draft before or not: from here on it is what the customer agreed to. */
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

    /** The customer, or a deadline, wants the order undone; whether it still can be, the neighbours decide. */
    record CancellationRequested(String reason, String detail, Instant at) implements FailureEvent {}

    /** The goods had left. */
    record CancellationRefused(String detail, Instant at) implements StatusEvent {}

    /** A fact that turns the order back, and why. */
    sealed interface FailureEvent extends StatusEvent {

        String reason();

        String detail();
    }
}
