package dev.fulfilment.monitor.sagas;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of an order as it was read.
 *
 * @param place in the order of the reading
 * @param repeats how often it came again
 */
record StoredEvent(
        long place,
        String topic,
        int partition,
        long offset,
        int repeats,
        String eventType,
        UUID eventId,
        long sequence,
        @Nullable UUID causationId,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable String traceId,
        byte[] value) {}
