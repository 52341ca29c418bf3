package dev.fulfilment.monitor.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that is no event that is known here.
 *
 * @param eventType what it calls itself; null where it does not say
 * @param value its beginning as text; null where it has none
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
