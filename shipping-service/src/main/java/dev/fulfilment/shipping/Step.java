package dev.fulfilment.shipping;

import dev.fulfilment.events.ShipmentEvent;
import java.time.Instant;

/** What a shipment did next. */
sealed interface Step {

    /** Nothing: a part is missing still, or the step was taken before. */
    record None() implements Step {}

    /** It is being packed, and will be dispatched. */
    record Scheduled(Instant dispatchAt) implements Step {}

    /** It came to its end, and everybody is to know. */
    record Ended(ShipmentEvent event) implements Step {}
}
