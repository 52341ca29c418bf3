package dev.fulfilment.messaging.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parked event: a dead letter that keeps its order, as the later events of its key wait behind it. The JSON view for
 * operators.
 *
 * @param id its position: events of one key are redriven in this order
 * @param topic the topic it was read from, with partition and offset
 * @param key the key whose later events wait; null if the record has none
 * @param eventId null if the record could not be decoded
 * @param eventType null if the record could not be decoded
 * @param failure the last failure, in one line
 * @param attempts number of attempts
 * @param status PARKED, REDRIVEN or DISCARDED
 * @param parkedAt time of parking, by the database's clock
 * @param value the record's value as text, exactly as it is; null if it has none, or one that is not UTF-8
 * @param valueHex the bytes of a value that is not UTF-8; else null
 * @param valueCut true if only the beginning of the value is given
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
        @Nullable String value,
        @Nullable String valueHex,
        boolean valueCut) {}
