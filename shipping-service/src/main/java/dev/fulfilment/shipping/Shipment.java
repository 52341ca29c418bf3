package dev.fulfilment.shipping;

import static dev.fulfilment.shipping.ShipmentStatus.DISPATCHED;
import static dev.fulfilment.shipping.ShipmentStatus.FAILED;
import static dev.fulfilment.shipping.ShipmentStatus.SCHEDULED;
import static dev.fulfilment.shipping.ShipmentStatus.WAITING;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.messaging.Cause;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** The one row of an order: the parts that shipping needs, in whatever order they come, and what became of them. */
@Entity
class Shipment {

    @Id
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private ShipmentStatus status = WAITING;

    @Embedded
    private @Nullable Destination destination;

    @Embedded
    private @Nullable Allocation allocation;

    private @Nullable Instant dispatchAt;
    private @Nullable Instant dispatchedAt;
    private @Nullable String trackingNumber;

    @Enumerated(EnumType.STRING)
    private ShipmentFailed.@Nullable Reason failureReason;

    private @Nullable String failureDetail;

    /** When the row was read, by the database's clock: the one clock that all instances share. */
    @Formula("now()")
    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Shipment() {}

    Shipment(OrderId orderId, Instant readAt) {
        this.orderId = orderId.value();
        this.readAt = readAt;
    }

    void deliverTo(ShippingAddress address) {
        if (destination == null) {
            destination = Destination.of(address);
        }
    }

    void allocated(Cause cause) {
        if (allocation == null) {
            allocation = Allocation.at(readAt, cause);
        }
    }

    /** Whether all parts are there and nothing is decided yet. */
    boolean isReady() {
        return status == WAITING && destination != null && allocation != null;
    }

    /** Decides once all parts are there; before that, and ever after, it does nothing. */
    Step proceed(ShippingRules rules, TrackingNumber number) {
        if (!isReady() || destination == null) {
            return new Step.None();
        }
        return rules.refusal(destination.address())
                .map(this::fail)
                .orElseGet(() -> schedule(readAt.plus(rules.packingTime()), number));
    }

    /** Sends a scheduled shipment on its way; any other stays as it is. */
    Step dispatch(TrackingNumber number) {
        if (status != SCHEDULED) {
            return new Step.None();
        }
        status = DISPATCHED;
        dispatchedAt = readAt;
        trackingNumber = number.value();
        return new Step.Ended(new OrderShipped(orderId(), number.value()));
    }

    private Step schedule(Instant at, TrackingNumber number) {
        status = SCHEDULED;
        dispatchAt = at;
        return at.isAfter(readAt) ? new Step.Scheduled(at) : dispatch(number);
    }

    private Step fail(Refusal refusal) {
        status = FAILED;
        failureReason = refusal.reason();
        failureDetail = refusal.detail();
        return new Step.Ended(new ShipmentFailed(orderId(), refusal.reason(), refusal.detail()));
    }

    OrderId orderId() {
        return new OrderId(orderId);
    }

    /** The event that made the shipment possible. */
    Cause cause() {
        return allocation == null ? Cause.NONE : allocation.cause();
    }

    ShipmentView view() {
        return new ShipmentView(
                orderId(), status, trackingNumber, failureReason, failureDetail, dispatchAt, dispatchedAt);
    }
}
