package dev.fulfilment.messaging.inbox;

import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.UndecodableEvent;
import dev.fulfilment.messaging.support.MessagingMetrics;

/** Reads the events out of records. */
public final class RecordDecoder {

    private final EventCodec codec;
    private final MessagingMetrics metrics;

    RecordDecoder(EventCodec codec, MessagingMetrics metrics) {
        this.codec = codec;
        this.metrics = metrics;
    }

    public DecodeResult read(ReceivedEvent.ReceivedRecord source) {
        try {
            return switch (codec.decode(source.topic(), source.value())) {
                case Decoded.Known(var envelope) -> readable(source, envelope);
                case Decoded.UnknownType unknown -> {
                    metrics.ignore(source.topic());
                    yield new DecodeResult.Ignored(source, unknown.sequence());
                }
            };
        } catch (RuntimeException e) {
            // Whatever it is: reading the same bytes again would come to the same.
            return new DecodeResult.Undecodable(source, e);
        }
    }

    private static DecodeResult readable(ReceivedEvent.ReceivedRecord source, Envelope<?> envelope) {
        var key = envelope.payload().key();
        if (!key.equals(source.key())) {
            throw new UndecodableEvent("the record's key is %s, its event's key is %s".formatted(source.key(), key));
        }
        return new DecodeResult.Decoded(new ReceivedEvent(source, envelope));
    }
}
