package dev.fulfilment.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch of a shipment.
 *
 * @param at when it is due; null with manual dispatch
 * @param doneAt when it took place; null until then, and so is the number
 */
public record DispatchPlan(
        @Nullable Instant at,
        @Nullable Instant doneAt,
        @Nullable TrackingNumber trackingNumber) {

    static DispatchPlan after(PackingPolicy packing, Instant now) {
        return switch (packing) {
            case PackingPolicy.Timed(var time) -> new DispatchPlan(now.plus(time), null, null);
            case PackingPolicy.Manual() -> new DispatchPlan(null, null, null);
        };
    }

    boolean isDue(Instant now) {
        return at != null && !at.isAfter(now);
    }

    DispatchPlan done(TrackingNumber number, Instant now) {
        return new DispatchPlan(at, now, number);
    }
}
