package dev.fulfilment.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the goods leave the house.
 *
 * @param at when that is due; null where a person says so
 * @param doneAt when they left; null until then, and so is the number
 */
public record Dispatch(
        @Nullable Instant at,
        @Nullable Instant doneAt,
        @Nullable TrackingNumber trackingNumber) {

    static Dispatch after(Packing packing, Instant now) {
        return switch (packing) {
            case Packing.Timed(var time) -> new Dispatch(now.plus(time), null, null);
            case Packing.ByHand() -> new Dispatch(null, null, null);
        };
    }

    boolean isDue(Instant now) {
        return at != null && !at.isAfter(now);
    }

    Dispatch done(TrackingNumber number, Instant now) {
        return new Dispatch(at, now, number);
    }
}
