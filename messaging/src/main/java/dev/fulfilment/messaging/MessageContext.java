package dev.fulfilment.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What made the current thread do what it does: the event being handled, and the trace it belongs to. To be stored where
 * a step is taken later, by a clock, so that the trace and the chain of causes do not break.
 *
 * @param eventId the event being handled; null when there is none
 * @param correlationId what the conversation is about; null when unknown
 * @param traceparent W3C trace context; null when nothing is traced
 */
public record MessageContext(
        @Nullable UUID eventId,
        @Nullable String correlationId,
        @Nullable String traceparent) {

    /** Neither an event nor a trace. */
    public static final MessageContext NONE = new MessageContext(null, null, null);

    /** Whether the trace is one of those that are recorded: its flags say so, the last two digits. */
    public boolean isRecorded() {
        return traceparent != null && (Character.digit(traceparent.charAt(traceparent.length() - 1), 16) & 1) == 1;
    }
}
