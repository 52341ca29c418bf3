package dev.fulfilment.events.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.UndecodableEvent;

/** Checks that a value is an event that can be encoded again, an event of an unknown type, or refused with a short reason. */
final class CodecPromise {

    private static final int MAX_MESSAGE_LENGTH = 600;

    private final EventCodec codec = new EventCodec(FulfilmentEvents.CATALOG);

    enum Outcome {
        EVENT,
        UNKNOWN_TYPE,
        REFUSED
    }

    Outcome check(String topic, byte[] value) {
        assertThat(EventCodec.sequenceOf(value)).isBetween(0L, Envelope.MAX_SEQUENCE);
        try {
            return switch (codec.decode(topic, value)) {
                case Decoded.Known event -> {
                    checkStorable(topic, event);
                    yield Outcome.EVENT;
                }
                case Decoded.UnknownType unknown -> {
                    assertThat(unknown.eventType()).matches("[A-Za-z0-9._-]{1,100}");
                    assertThat(unknown.sequence()).isBetween(0L, Envelope.MAX_SEQUENCE);
                    yield Outcome.UNKNOWN_TYPE;
                }
            };
        } catch (UndecodableEvent e) {
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(MAX_MESSAGE_LENGTH);
            return Outcome.REFUSED;
        }
    }

    private void checkStorable(String topic, Decoded.Known event) {
        var encoded = codec.encode(event.envelope());
        assertThat(codec.decode(topic, encoded)).isEqualTo(event);
        assertThat(event.envelope().payload().key()).hasSizeBetween(1, 64);
    }
}
