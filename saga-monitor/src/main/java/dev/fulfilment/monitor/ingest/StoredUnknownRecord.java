package dev.fulfilment.monitor.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stored record that could not be decoded or has an unknown event type.
 *
 * @param eventType event type that the record names; null if it names none
 * @param value first bytes of the value as text; null if the record has no value
 */
record StoredUnknownRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String eventType,
        String failure,
        Instant receivedAt,
        @Nullable String value) {}
