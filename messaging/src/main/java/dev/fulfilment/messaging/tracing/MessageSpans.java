package dev.fulfilment.messaging.tracing;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.inbox.ParkedEvent;
import dev.fulfilment.messaging.inbox.ReceivedEvent;
import dev.fulfilment.messaging.outbox.OutboxRecord;
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
public final class MessageSpans {

    private static final String MESSAGE_ID = "messaging.message.id";
    private static final String EVENT_TYPE = "cloudevents.event_type";

    private final MessageContextHolder currentMessage;
    private final EventCatalog catalog;
    private final String consumerGroup;

    public MessageSpans(MessageContextHolder currentMessage, EventCatalog catalog, String consumerGroup) {
        this.currentMessage = currentMessage;
        this.catalog = catalog;
        this.consumerGroup = consumerGroup;
    }

    public Span send(OutboxRecord event) {
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
    public void acknowledged(Span span, RecordMetadata place) {
        if (!span.isNoop()) {
            place(span, place.partition(), place.offset());
        }
    }

    public Span process(ReceivedEvent incoming) {
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
    public void retry(ReceivedEvent incoming, Throwable failure) {
        var span = settle("retry", incoming.source(), FailureClassifier.summary(failure));
        identify(span, incoming.event());
        FailureClassifier.record(span, failure);
        span.end();
    }

    /**
     * The event waits.
     *
     * @param event null where there is none in the record
     * @param failure null where it waits behind others
     */
    public void park(
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
        endWithTransaction(span);
    }

    public void discard(ParkedEvent event, ReceivedEvent.ReceivedRecord source, String reason) {
        var span = settle("discard", source, reason);
        identify(span, event);
        endWithTransaction(span);
    }

    /** Hands the record on as if this span had sent it. */
    public void redrive(
            ParkedEvent event, ReceivedEvent.ReceivedRecord source, Consumer<ReceivedEvent.ReceivedRecord> handler) {
        var span = currentMessage.resumed(source.traceparent()).start();
        name(span, "redrive", source);
        identify(span, event);
        span.tag("fulfilment.attempt", event.attempts() + 1L);
        endWithTransaction(span);
        try {
            handler.accept(source.within(currentMessage.traceparent(span)));
        } catch (RuntimeException | Error e) {
            FailureClassifier.record(span, e);
            throw e;
        }
    }

    private Span settle(String operation, ReceivedEvent.ReceivedRecord source, String reason) {
        var span = currentMessage
                .resumed(source.traceparent())
                .kind(Span.Kind.CONSUMER)
                .start();
        name(span, operation, source);
        return span.tag("messaging.operation.type", "settle").tag("fulfilment.reason", reason);
    }

    private void name(Span span, String operation, ReceivedEvent.ReceivedRecord source) {
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
                .tag(MessageContextHolder.CONVERSATION_ID, event.correlationId())
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
