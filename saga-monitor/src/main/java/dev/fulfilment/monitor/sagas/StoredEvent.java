package dev.fulfilment.monitor.sagas;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stored event of an order.
 *
 * @param place position in the order of reading
 * @param repeats number of duplicate records
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
