package dev.fulfilment.messaging.outbox;

import dev.fulfilment.messaging.tracing.MessageAttributes;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import io.micrometer.tracing.Span;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Producer spans, one per event. A span that is not recorded gets no attributes: they would cost time for each event. */
final class SendSpans {

    private final MessageContextHolder messageContext;

    SendSpans(MessageContextHolder messageContext) {
        this.messageContext = messageContext;
    }

    Span send(OutboxRecord event) {
        var span = messageContext
                .span(event.traceparent())
                .kind(Span.Kind.PRODUCER)
                .remoteServiceName(MessageAttributes.BROKER)
                .start();
        if (!span.isNoop()) {
            MessageAttributes.describe(span, "send", event.topic());
            span.tag("messaging.operation.type", "send");
            MessageAttributes.key(span, event.key());
            MessageAttributes.event(span, event.eventId(), event.eventType());
        }
        return span;
    }

    /** Adds the position that Kafka assigned. */
    void acknowledged(Span span, RecordMetadata position) {
        if (!span.isNoop()) {
            MessageAttributes.position(span, position.partition(), position.offset());
        }
    }
}
