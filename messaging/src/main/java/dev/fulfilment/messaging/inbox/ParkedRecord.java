package dev.fulfilment.messaging.inbox;

import dev.fulfilment.events.wire.RecordText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Row of a parked event: the raw record, so that it can be handled again, and the state of its redrive.
 *
 * @param id position in the parked stream: events of one key are redriven in this order
 * @param source the record as it was received
 * @param eventId null if the record could not be decoded
 * @param eventType null if the record could not be decoded
 * @param failure the last failure, in one line
 * @param attempts number of attempts so far, the first handling included
 * @param status PARKED, REDRIVEN or DISCARDED
 * @param parkedAt time of parking, by the database's clock
 */
public record ParkedRecord(
        long id,
        ReceivedEvent.ReceivedRecord source,
        @Nullable UUID eventId,
        @Nullable String eventType,
        String failure,
        int attempts,
        String status,
        Instant parkedAt) {

    /** Returns whether it is neither redriven nor discarded. */
    public boolean isPending() {
        return status.equals("PARKED");
    }

    /** Returns the view for operators, with at most so many bytes of the value. */
    ParkedEvent view(int maxValueBytes) {
        var value = RecordText.of(source.value(), maxValueBytes);
        return new ParkedEvent(
                id,
                source.topic(),
                source.partition(),
                source.offset(),
                source.key(),
                eventId,
                eventType,
                failure,
                attempts,
                status,
                parkedAt,
                value.text(),
                value.hex(),
                value.cut());
    }
}
