package dev.fulfilment.shipping;

import java.time.Duration;

/** Policy that determines when a shipment is dispatched. */
public sealed interface PackingPolicy {

    /** After a fixed packing time. */
    record Timed(Duration time) implements PackingPolicy {}

    /** On request. */
    record Manual() implements PackingPolicy {}
}
