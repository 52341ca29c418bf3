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

/** The row of a {@link Shipment}. {@link ShipmentRepository} writes it: Hibernate only reads and locks. */
@Entity
@Immutable
@Table(name = "shipment")
class ShipmentEntity {

    @Id
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private ShipmentStatus status = ShipmentStatus.WAITING;

    @Embedded
    @JsonUnwrapped
    private @Nullable AddressEmbeddable address;

    private int addressRevision;

    @Embedded
    @JsonUnwrapped
    private @Nullable StockAllocation allocation;

    private @Nullable String cancellation;
    private @Nullable Instant dispatchAt;
    private @Nullable Instant dispatchedAt;
    private @Nullable String trackingNumber;

    @Enumerated(EnumType.STRING)
    private ShipmentFailed.@Nullable Reason failureReason;

    private @Nullable String failureDetail;

    /** Time of the transaction that read the row, by the database's clock, which all instances share. */
    @Formula("now()")
    @JsonIgnore
    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected ShipmentEntity() {}

    Instant readAt() {
        return readAt;
    }

    Shipment shipment() {
        return new Shipment(
                new OrderId(orderId), status, destination(), allocation, cancellation, dispatch(), failure());
    }

    void update(Shipment shipment) {
        status = shipment.status();
        allocation = shipment.allocation();
        cancellation = shipment.cancellation();
        update(shipment.destination());
        update(shipment.dispatch());
        var failure = Optional.ofNullable(shipment.failure());
        failureReason = failure.map(ShipmentFailure::reason).orElse(null);
        failureDetail = failure.map(ShipmentFailure::detail).orElse(null);
    }

    private void update(@Nullable Destination destination) {
        address = destination == null ? null : AddressEmbeddable.of(destination.address());
        addressRevision = destination == null ? 0 : destination.revision();
    }

    private void update(@Nullable DispatchPlan dispatch) {
        var planned = Optional.ofNullable(dispatch);
        dispatchAt = planned.map(DispatchPlan::at).orElse(null);
        dispatchedAt = planned.map(DispatchPlan::doneAt).orElse(null);
        trackingNumber = planned.map(DispatchPlan::trackingNumber)
                .map(TrackingNumber::value)
                .orElse(null);
    }

    private @Nullable Destination destination() {
        return address == null ? null : new Destination(address.address(), addressRevision);
    }

    private @Nullable DispatchPlan dispatch() {
        var number = trackingNumber == null ? null : new TrackingNumber(trackingNumber);
        return status == ShipmentStatus.SCHEDULED || number != null
                ? new DispatchPlan(dispatchAt, dispatchedAt, number)
                : null;
    }

    private @Nullable ShipmentFailure failure() {
        return failureReason == null ? null : new ShipmentFailure(failureReason, requireNonNull(failureDetail));
    }
}
