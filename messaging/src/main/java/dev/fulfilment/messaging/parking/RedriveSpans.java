package dev.fulfilment.messaging.parking;

import dev.fulfilment.messaging.inbox.ParkedRecord;
import dev.fulfilment.messaging.inbox.ProcessingSpans;
import dev.fulfilment.messaging.inbox.ReceivedEvent;
import dev.fulfilment.messaging.tracing.MessageAttributes;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import io.micrometer.tracing.Span;

/** Spans of operations on parked events. Each ends with the transaction. */
final class RedriveSpans {

    private final MessageContextHolder messageContext;
    private final ProcessingSpans spans;

    RedriveSpans(MessageContextHolder messageContext, ProcessingSpans spans) {
        this.messageContext = messageContext;
        this.spans = spans;
    }

    /** Records that the event is discarded. */
    void discard(ParkedRecord parked, String reason) {
        var span = spans.settle("discard", parked.source(), reason);
        identify(span, parked);
        MessageAttributes.endWithTransaction(span);
    }

    /** Starts the span of a redrive, a link to the request that asked for it included. */
    Span redrive(ParkedRecord parked) {
        var span = messageContext.resumed(parked.source().traceparent()).start();
        spans.describe(span, "redrive", parked.source());
        identify(span, parked);
        span.tag("fulfilment.attempt", parked.attempts() + 1L);
        MessageAttributes.endWithTransaction(span);
        return span;
    }

    /** Returns the raw record as if the span had sent it. */
    ReceivedEvent.ReceivedRecord within(Span span, ParkedRecord parked) {
        return parked.source().within(messageContext.traceparent(span));
    }

    private static void identify(Span span, ParkedRecord parked) {
        if (parked.eventId() != null && parked.eventType() != null) {
            MessageAttributes.event(span, parked.eventId(), parked.eventType());
        }
    }
}
