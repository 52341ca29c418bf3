package dev.fulfilment.shipping;

import java.time.Duration;

/** When a shipment is packed. */
public sealed interface PackingPolicy {

    /** After that time. */
    record Timed(Duration time) implements PackingPolicy {}

    /** When a person says so. */
    record Manual() implements PackingPolicy {}
}
