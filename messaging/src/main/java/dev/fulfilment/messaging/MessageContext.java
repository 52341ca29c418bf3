package dev.fulfilment.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cause of the work of a thread: the event it handles and the trace it belongs to. Store it with a step that a schedule
 * takes later, so that trace and causation continue.
 *
 * @param eventId the event being handled; null if there is none
 * @param correlationId the business id that all events of the conversation share; null if unknown
 * @param traceparent W3C trace context; null if nothing is traced
 */
public record MessageContext(
        @Nullable UUID eventId,
        @Nullable String correlationId,
        @Nullable String traceparent) {

    /** Context without an event and without a trace. */
    public static final MessageContext NONE = new MessageContext(null, null, null);

    /** Returns whether the trace is sampled, by the W3C trace flags in its last two digits. */
    public boolean isRecorded() {
        return traceparent != null && (Character.digit(traceparent.charAt(traceparent.length() - 1), 16) & 1) == 1;
    }
}
