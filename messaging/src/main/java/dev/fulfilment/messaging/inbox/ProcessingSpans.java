package dev.fulfilment.messaging.inbox;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.tracing.MessageAttributes;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;

/** Consumer spans: processing an event, retrying the batch because of it, parking it. */
public final class ProcessingSpans {

    private final MessageContextHolder messageContext;
    private final EventCatalog catalog;
    private final String consumerGroup;

    ProcessingSpans(MessageContextHolder messageContext, EventCatalog catalog, String consumerGroup) {
        this.messageContext = messageContext;
        this.catalog = catalog;
        this.consumerGroup = consumerGroup;
    }

    /** Starts the span of an event's handling. Without recording it gets no attributes: they cost time for each event. */
    Span process(ReceivedEvent incoming) {
        var source = incoming.source();
        var span = messageContext
                .span(source.traceparent())
                .kind(Span.Kind.CONSUMER)
                .remoteServiceName(MessageAttributes.BROKER)
                .start();
        if (!span.isNoop()) {
            describe(span, "process", source);
            span.tag("messaging.operation.type", "process");
            identify(span, incoming.event());
        }
        return span;
    }

    /** Records that this event makes the batch be retried. */
    void retry(ReceivedEvent incoming, Throwable failure) {
        var span = settle("retry", incoming.source(), FailureClassifier.summary(failure));
        identify(span, incoming.event());
        FailureClassifier.record(span, failure);
        span.end();
    }

    /**
     * Records that the record is parked.
     *
     * @param event null if the record contains none
     * @param failure null if it waits behind a parked event of its key
     */
    void park(
            ReceivedEvent.ReceivedRecord source,
            @Nullable Envelope<?> event,
            String reason,
            @Nullable Throwable failure) {
        var span = settle("park", source, reason);
        if (event != null) {
            identify(span, event);
        }
        if (failure != null) {
            FailureClassifier.record(span, failure);
        }
        MessageAttributes.endWithTransaction(span);
    }

    /** Starts the span of a decision about a record, such as parking or discarding it. */
    public Span settle(String operation, ReceivedEvent.ReceivedRecord source, String reason) {
        var span = messageContext
                .resumed(source.traceparent())
                .kind(Span.Kind.CONSUMER)
                .remoteServiceName(MessageAttributes.BROKER)
                .start();
        describe(span, operation, source);
        return span.tag("messaging.operation.type", "settle").tag("fulfilment.reason", reason);
    }

    /** Sets the name of the span and the attributes of the record. */
    public void describe(Span span, String operation, ReceivedEvent.ReceivedRecord source) {
        MessageAttributes.describe(span, operation, source.topic());
        MessageAttributes.position(span, source.partition(), source.offset());
        span.tag("messaging.consumer.group.name", consumerGroup);
        if (source.key() != null) {
            MessageAttributes.key(span, source.key());
        }
    }

    private void identify(Span span, Envelope<?> event) {
        MessageAttributes.event(
                span, event.eventId(), catalog.typeOf(event.payload()).name());
        MessageAttributes.conversation(span, event.correlationId());
    }
}
