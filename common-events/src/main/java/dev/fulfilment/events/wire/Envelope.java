package dev.fulfilment.events.wire;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event and the metadata of its publication.
 *
 * @param eventId globally unique, a UUIDv7: consumers recognise duplicates by it
 * @param timestamp time of the decision by the publisher's clock, in milliseconds
 * @param sequence counts the events of one publisher and key from 1, without gaps; starts again once a key was idle for long
 * @param correlationId the same for all messages of a saga: the order id
 * @param causationId the {@code eventId} of the event that caused this one; null if a request or a deadline did
 * @param payload the event
 */
public record Envelope<E extends Event>(
        UUID eventId,
        Instant timestamp,
        long sequence,
        String correlationId,
        @Nullable UUID causationId,
        E payload) {

    /** The highest {@link #sequence}: far above any real one, and far below the end of {@code long}. */
    public static final long MAX_SEQUENCE = 1_000_000_000_000_000L;

    public Envelope {
        requireNonNull(eventId, "eventId is missing");
        requireNonNull(timestamp, "timestamp is missing");
        requireNonNull(correlationId, "correlationId is missing");
        requireNonNull(payload, "payload is missing");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be at least 1, but is " + sequence);
        }
        if (sequence > MAX_SEQUENCE) {
            throw new IllegalArgumentException(
                    "sequence must be at most %d, but is %d".formatted(MAX_SEQUENCE, sequence));
        }
    }
}
