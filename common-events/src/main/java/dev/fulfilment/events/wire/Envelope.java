package dev.fulfilment.events.wire;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event and the facts about its publication.
 *
 * @param eventId unique for ever, a UUIDv7: what consumers recognise a repeat by
 * @param timestamp when the publisher decided it, by the publisher's clock, in milliseconds
 * @param sequence counts what one publisher published for one key, from 1 without holes
 * @param correlationId what the whole conversation is about: the order id
 * @param causationId the {@code eventId} of the event that caused this one; null when a person or a clock did
 * @param payload the event
 */
public record Envelope<E extends Event>(
        UUID eventId,
        Instant timestamp,
        long sequence,
        String correlationId,
        @Nullable UUID causationId,
        E payload) {

    public Envelope {
        requireNonNull(eventId, "eventId is missing");
        requireNonNull(timestamp, "timestamp is missing");
        requireNonNull(correlationId, "correlationId is missing");
        requireNonNull(payload, "payload is missing");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be at least 1, but is " + sequence);
        }
    }
}
