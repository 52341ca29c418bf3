package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCatalog;
import io.micrometer.tracing.Span;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The spans of what happens to a message, named and described by OpenTelemetry's semantic conventions for messaging,
 * version 1.45.0. One that is not recorded is told nothing: that would be work for each event.
 */
final class MessageSpans {

    private static final String MESSAGE_ID = "messaging.message.id";
    private static final String EVENT_TYPE = "cloudevents.event_type";

    private final CurrentMessage currentMessage;
    private final EventCatalog catalog;
    private final String consumerGroup;

    MessageSpans(CurrentMessage currentMessage, EventCatalog catalog, String consumerGroup) {
        this.currentMessage = currentMessage;
        this.catalog = catalog;
        this.consumerGroup = consumerGroup;
    }

    Span send(OutboxRow event) {
        var span = currentMessage
                .span(event.traceparent())
                .kind(Span.Kind.PRODUCER)
                .start();
        if (!span.isNoop()) {
            name(span, "send", event.topic());
            span.tag("messaging.operation.type", "send")
                    .tag("kafka.message.key", event.key())
                    .tag(MESSAGE_ID, event.eventId().toString())
                    .tag(EVENT_TYPE, event.eventType());
        }
        return span;
    }

    /** Kafka has it, and says where. */
    void acknowledged(Span span, RecordMetadata place) {
        if (!span.isNoop()) {
            place(span, place.partition(), place.offset());
        }
    }

    Span process(Incoming incoming) {
        var source = incoming.source();
        var span = currentMessage
                .span(source.traceparent())
                .kind(Span.Kind.CONSUMER)
                .start();
        if (!span.isNoop()) {
            name(span, "process", source);
            span.tag("messaging.operation.type", "process");
            identify(span, incoming.event());
        }
        return span;
    }

    /** The poll is tried again because of that event. */
    void retry(Incoming incoming, Throwable failure) {
        var span = settle("retry", incoming.source(), Failures.describe(failure));
        identify(span, incoming.event());
        Failures.tell(span, failure);
        span.end();
    }

    /**
     * The event waits.
     *
     * @param event null where there is none in the record
     * @param failure null where it waits behind others
     */
    void park(Incoming.Source source, @Nullable Envelope<?> event, String reason, @Nullable Throwable failure) {
        var span = settle("park", source, reason);
        if (event != null) {
            identify(span, event);
        }
        if (failure != null) {
            Failures.tell(span, failure);
        }
        endWithTransaction(span);
    }

    void discard(ParkedEvent event, Incoming.Source source, String reason) {
        var span = settle("discard", source, reason);
        identify(span, event);
        endWithTransaction(span);
    }

    /** Hands the record on as if this span had sent it. */
    void redrive(ParkedEvent event, Incoming.Source source, Consumer<Incoming.Source> handler) {
        var span = currentMessage.resumed(source.traceparent()).start();
        name(span, "redrive", source);
        identify(span, event);
        span.tag("fulfilment.attempt", event.attempts() + 1L);
        endWithTransaction(span);
        try {
            handler.accept(source.within(currentMessage.traceparent(span)));
        } catch (RuntimeException | Error e) {
            Failures.tell(span, e);
            throw e;
        }
    }

    private Span settle(String operation, Incoming.Source source, String reason) {
        var span = currentMessage
                .resumed(source.traceparent())
                .kind(Span.Kind.CONSUMER)
                .start();
        name(span, operation, source);
        return span.tag("messaging.operation.type", "settle").tag("fulfilment.reason", reason);
    }

    private void name(Span span, String operation, Incoming.Source source) {
        name(span, operation, source.topic());
        place(span, source.partition(), source.offset());
        span.tag("messaging.consumer.group.name", consumerGroup);
        if (source.key() != null) {
            span.tag("kafka.message.key", source.key());
        }
    }

    private static void name(Span span, String operation, String topic) {
        span.name(operation + " " + topic)
                .tag("messaging.system.name", "kafka")
                .tag("messaging.destination.name", topic)
                .tag("messaging.operation.name", operation);
    }

    private static void place(Span span, int partition, long offset) {
        span.tag("messaging.destination.partition.id", Integer.toString(partition))
                .tag("kafka.offset", offset);
    }

    private void identify(Span span, Envelope<?> event) {
        span.tag(MESSAGE_ID, event.eventId().toString())
                .tag(CurrentMessage.CONVERSATION_ID, event.correlationId())
                .tag(EVENT_TYPE, catalog.typeOf(event.payload()).name());
    }

    private static void identify(Span span, ParkedEvent event) {
        if (event.eventId() != null && event.eventType() != null) {
            span.tag(MESSAGE_ID, event.eventId().toString()).tag(EVENT_TYPE, event.eventType());
        }
    }

    /** What is rolled back did not happen, and its span says so. */
    private static void endWithTransaction(Span span) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    span.tag("fulfilment.rolled_back", true);
                }
                span.end();
            }
        });
    }
}
