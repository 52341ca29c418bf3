package dev.fulfilment.shipping;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.Event;

/** An event as its consumers get it. */
record PublishedEvent(Envelope<?> envelope, String traceparent) {

    Event payload() {
        return envelope.payload();
    }
}
