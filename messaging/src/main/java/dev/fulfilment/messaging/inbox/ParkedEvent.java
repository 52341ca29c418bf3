package dev.fulfilment.messaging.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits for someone to mend what keeps it from taking effect.
 *
 * @param id its place in line: events of one key are redriven in this order
 * @param topic where it was read, with partition and offset
 * @param key the key whose later events wait behind it; null where the record has none
 * @param eventId null where it could not be read
 * @param eventType null where it could not be read
 * @param failure why it could not take effect, in one line
 * @param attempts how often it was tried
 * @param status PARKED, REDRIVEN or DISCARDED
 * @param parkedAt when, by the database's clock
 * @param value the record's value as text, for a person to look at; null where it has none
 */
public record ParkedEvent(
        long id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable UUID eventId,
        @Nullable String eventType,
        String failure,
        int attempts,
        String status,
        Instant parkedAt,
        @Nullable String value) {}
