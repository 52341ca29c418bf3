package dev.fulfilment.monitor.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stored record that could not be decoded or has an unknown event type.
 *
 * @param eventType event type that the record names; null if it names none
 * @param value first bytes of the value as text, exactly as they are; null if the record has no value, or one that is not
 *     UTF-8
 * @param valueHex first bytes of a value that is not UTF-8; else null
 * @param valueCut true if the value is longer
 */
record StoredUnknownRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String eventType,
        String failure,
        Instant receivedAt,
        @Nullable String value,
        @Nullable String valueHex,
        boolean valueCut) {}
