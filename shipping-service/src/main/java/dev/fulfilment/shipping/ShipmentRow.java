package dev.fulfilment.shipping;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The one row of an order here: it keeps a {@link Shipment}, and decides nothing. {@link ShipmentRows} writes it. */
@Entity
@Immutable
@Table(name = "shipment")
class ShipmentRow {

    @Id
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private ShipmentStatus status = ShipmentStatus.WAITING;

    @Embedded
    @JsonUnwrapped
    private @Nullable StoredAddress address;

    private int addressRevision;

    @Embedded
    @JsonUnwrapped
    private @Nullable Allocation allocation;

    private @Nullable String cancellation;
    private @Nullable Instant dispatchAt;
    private @Nullable Instant dispatchedAt;
    private @Nullable String trackingNumber;

    @Enumerated(EnumType.STRING)
    private ShipmentFailed.@Nullable Reason failureReason;

    private @Nullable String failureDetail;

    /** When the row was read, by the database's clock: the one clock that all instances share. */
    @Formula("now()")
    @JsonIgnore
    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected ShipmentRow() {}

    Instant readAt() {
        return readAt;
    }

    Shipment shipment() {
        return new Shipment(
                new OrderId(orderId), status, destination(), allocation, cancellation, dispatch(), refusal());
    }

    void keep(Shipment shipment) {
        status = shipment.status();
        allocation = shipment.allocation();
        cancellation = shipment.cancellation();
        keep(shipment.destination());
        keep(shipment.dispatch());
        var refusal = Optional.ofNullable(shipment.refusal());
        failureReason = refusal.map(Refusal::reason).orElse(null);
        failureDetail = refusal.map(Refusal::detail).orElse(null);
    }

    private void keep(@Nullable Destination destination) {
        address = destination == null ? null : StoredAddress.of(destination.address());
        addressRevision = destination == null ? 0 : destination.revision();
    }

    private void keep(@Nullable Dispatch dispatch) {
        var planned = Optional.ofNullable(dispatch);
        dispatchAt = planned.map(Dispatch::at).orElse(null);
        dispatchedAt = planned.map(Dispatch::doneAt).orElse(null);
        trackingNumber =
                planned.map(Dispatch::trackingNumber).map(TrackingNumber::value).orElse(null);
    }

    private @Nullable Destination destination() {
        return address == null ? null : new Destination(address.address(), addressRevision);
    }

    private @Nullable Dispatch dispatch() {
        var number = trackingNumber == null ? null : new TrackingNumber(trackingNumber);
        return status == ShipmentStatus.SCHEDULED || number != null
                ? new Dispatch(dispatchAt, dispatchedAt, number)
                : null;
    }

    private @Nullable Refusal refusal() {
        return failureReason == null ? null : new Refusal(failureReason, requireNonNull(failureDetail));
    }
}
