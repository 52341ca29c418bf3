package dev.fulfilment.messaging;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.inbox.ParkedEvent;
import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The parked events by key. */
record ParkedStreams(ParkedEventRepository parkedEvents, EventCodec codec) {

    /** Returns the parked events of that key, in their order. */
    List<ParkedEvent> of(String key) {
        return parkedEvents.list().stream()
                .filter(each -> key.equals(each.key()))
                .toList();
    }

    List<String> values(String key) {
        return of(key).stream().map(this::value).toList();
    }

    private String value(ParkedEvent parked) {
        var bytes = requireNonNull(parked.value()).getBytes(StandardCharsets.UTF_8);
        return codec.decode(parked.topic(), bytes) instanceof Decoded.Known(var envelope)
                ? ((ThingEvent) envelope.payload()).value()
                : "?";
    }
}
