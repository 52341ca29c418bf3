package dev.fulfilment.messaging.outbox;

import dev.fulfilment.messaging.tracing.MdcScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event on its way to Kafka. */
public record OutboxRecord(
        String topic,
        String key,
        byte[] value,
        UUID eventId,
        String eventType,
        Instant occurredAt,
        @Nullable String traceparent) {

    /** Adds the ids of the event to log lines. */
    MdcScope mdc() {
        return MdcScope.of(key, eventId, traceparent);
    }

    /** Never change it: a key would then be in two buckets at once. */
    static final int BUCKETS = 16;

    int bucket() {
        return bucketOf(key);
    }

    static int bucketOf(String key) {
        return Math.floorMod(key.hashCode(), BUCKETS);
    }
}
