package dev.fulfilment.order.domain;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShippingAddress;
import java.time.Instant;
import java.util.List;

/** The facts of an order's stream, private to this service: what it publishes are other types. */
public sealed interface OrderEvent {

    /** When this service learnt of it. */
    Instant at();

    record Placed(
            OrderId orderId,
            CustomerId customerId,
            List<OrderLine> lines,
            Money total,
            ShippingAddress shippingAddress,
            Instant at)
            implements OrderEvent {

        public Placed {
            lines = List.copyOf(lines);
        }
    }

    record Paid(Instant at) implements OrderEvent {}

    record PaymentRefused(String reason, String detail, Instant at) implements Setback {}

    record Allocated(Instant at) implements OrderEvent {}

    record AllocationRefused(String reason, String detail, Instant at) implements Setback {}

    record Released(Instant at) implements OrderEvent {}

    record RefundRequested(String reason, String detail, Instant at) implements Setback {}

    record Refunded(Instant at) implements OrderEvent {}

    record Shipped(String trackingNumber, Instant at) implements OrderEvent {

        public Shipped {
            requireNonNull(trackingNumber, "trackingNumber is missing");
        }
    }

    record ShipmentRefused(String reason, String detail, Instant at) implements Setback {}

    /** A fact that turns the order back, and why. */
    sealed interface Setback extends OrderEvent {

        String reason();

        String detail();
    }
}
