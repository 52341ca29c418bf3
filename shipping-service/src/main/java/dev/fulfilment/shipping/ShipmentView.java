package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as the world sees it.
 *
 * @param trackingNumber null until it is dispatched
 * @param reason null unless it failed; so is {@code detail}
 * @param dispatchAt when it is due; null until it is scheduled
 * @param dispatchedAt when it left; null until then
 */
record ShipmentView(
        OrderId orderId,
        ShipmentStatus status,
        @Nullable String trackingNumber,
        ShipmentFailed.@Nullable Reason reason,
        @Nullable String detail,
        @Nullable Instant dispatchAt,
        @Nullable Instant dispatchedAt) {}
