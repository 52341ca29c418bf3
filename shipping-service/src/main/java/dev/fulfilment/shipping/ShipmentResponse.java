package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The REST representation of a shipment.
 *
 * @param trackingNumber null until it is dispatched
 * @param reason null unless it failed; so is {@code detail}
 * @param dispatchAt when it is due; null until it is scheduled, and with manual dispatch
 * @param dispatchedAt null until it is dispatched
 */
record ShipmentResponse(
        OrderId orderId,
        ShipmentStatus status,
        @Nullable String trackingNumber,
        ShipmentFailed.@Nullable Reason reason,
        @Nullable String detail,
        @Nullable Instant dispatchAt,
        @Nullable Instant dispatchedAt) {

    static ShipmentResponse of(Shipment shipment) {
        var dispatch = Optional.ofNullable(shipment.dispatch());
        var failure = Optional.ofNullable(shipment.failure());
        return new ShipmentResponse(
                shipment.order(),
                shipment.status(),
                dispatch.map(DispatchPlan::trackingNumber)
                        .map(TrackingNumber::value)
                        .orElse(null),
                failure.map(ShipmentFailure::reason).orElse(null),
                failure.map(ShipmentFailure::detail).orElse(null),
                dispatch.map(DispatchPlan::at).orElse(null),
                dispatch.map(DispatchPlan::doneAt).orElse(null));
    }
}
