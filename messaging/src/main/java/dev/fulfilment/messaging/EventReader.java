package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.UndecodableEvent;

/** Reads the events out of records. */
final class EventReader {

    private final EventCodec codec;
    private final MessagingMetrics metrics;

    EventReader(EventCodec codec, MessagingMetrics metrics) {
        this.codec = codec;
        this.metrics = metrics;
    }

    Reading read(Incoming.Source source) {
        try {
            return switch (codec.decode(source.topic(), source.value())) {
                case Decoded.Known(var envelope) -> readable(source, envelope);
                case Decoded.UnknownType unknown -> {
                    metrics.ignore(source.topic());
                    yield new Reading.NotForUs(source, unknown.sequence());
                }
            };
        } catch (RuntimeException e) {
            // Whatever it is: reading the same bytes again would come to the same.
            return new Reading.Unreadable(source, e);
        }
    }

    private static Reading readable(Incoming.Source source, Envelope<?> envelope) {
        var key = envelope.payload().key();
        if (!key.equals(source.key())) {
            throw new UndecodableEvent("the record's key is %s, its event's key is %s".formatted(source.key(), key));
        }
        return new Reading.Readable(new Incoming(source, envelope));
    }
}
