package dev.fulfilment.shipping;

import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShippingAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a shipment did next. */
public sealed interface ShipmentEffect {

    /** Nothing: a part is missing still, or the step was taken before. */
    record None() implements ShipmentEffect {}

    /** It will go to another address than it would have. */
    record Redirected(ShippingAddress address) implements ShipmentEffect {}

    /**
     * It is being packed, and will be dispatched.
     *
     * @param dispatchAt when; null where a person says so
     */
    record Scheduled(@Nullable Instant dispatchAt) implements ShipmentEffect {}

    /** It came to its end, and everybody is to know. */
    record Ended(ShipmentEvent event) implements ShipmentEffect {}
}
