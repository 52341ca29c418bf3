package dev.fulfilment.messaging.tracing;

import io.micrometer.tracing.Span;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Names and attributes of message spans, after OpenTelemetry's semantic conventions for messaging, version 1.45.0.
 */
public final class MessageAttributes {

    /** Name of the remote service: without it a tracing UI connects no service with Kafka. */
    public static final String BROKER = "kafka";

    private static final int MAX_KEY_LENGTH = 200;
    private static final String CONVERSATION_ID = "messaging.message.conversation_id";

    private MessageAttributes() {}

    /** Sets the span's name, {@code <operation> <topic>}, and the attributes that every message span has. */
    public static void describe(Span span, String operation, String topic) {
        span.name(operation + " " + topic)
                .tag("messaging.system.name", "kafka")
                .tag("messaging.destination.name", topic)
                .tag("messaging.operation.name", operation);
    }

    /** Sets the partition and the offset of the record. */
    public static void position(Span span, int partition, long offset) {
        span.tag("messaging.destination.partition.id", Integer.toString(partition))
                .tag("kafka.offset", offset);
    }

    /** Sets the key of the record, or the beginning of a long one. */
    public static void key(Span span, String key) {
        span.tag("kafka.message.key", key.substring(0, Math.min(key.length(), MAX_KEY_LENGTH)));
    }

    /** Sets the id and the type of the event. */
    public static void event(Span span, UUID eventId, String eventType) {
        span.tag("messaging.message.id", eventId.toString()).tag("cloudevents.event_type", eventType);
    }

    /** Sets the correlation id of the event. */
    public static void conversation(Span span, String correlationId) {
        span.tag(CONVERSATION_ID, correlationId);
    }

    /** Ends the span with the current transaction, and marks it if that is rolled back: its operation had no effect. */
    public static void endWithTransaction(Span span) {
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
