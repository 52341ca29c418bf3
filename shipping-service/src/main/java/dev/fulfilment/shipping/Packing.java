package dev.fulfilment.shipping;

import java.time.Duration;

/** When a shipment is packed. */
public sealed interface Packing {

    /** After that time. */
    record Timed(Duration time) implements Packing {}

    /** When a person says so. */
    record ByHand() implements Packing {}
}
