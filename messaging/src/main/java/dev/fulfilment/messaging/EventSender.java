package dev.fulfilment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fulfilment.events.wire.EventCatalog;
import io.micrometer.tracing.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Sends a batch of events to Kafka and waits for the acknowledgements, each event in a span of its own. */
final class EventSender implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final EventCatalog catalog;
    private final CurrentMessage currentMessage;

    EventSender(Producer<byte[], byte[]> producer, EventCatalog catalog, CurrentMessage currentMessage) {
        this.producer = producer;
        this.catalog = catalog;
        this.currentMessage = currentMessage;
    }

    /**
     * What became of a batch.
     *
     * @param sent the events that Kafka acknowledged
     * @param failure why the others were not; null when there are no others
     */
    record Outcome(List<PendingRow> sent, @Nullable RuntimeException failure) {}

    private record Sending(PendingRow row, Span span, Future<RecordMetadata> acknowledgement) {}

    Outcome send(List<PendingRow> rows) {
        var sendings = new ArrayList<Sending>(rows.size());
        var failedKeys = new HashSet<String>();
        for (var row : rows) {
            // An event must not overtake an earlier one of its key that could not be sent.
            if (failedKeys.contains(row.event().key())) {
                continue;
            }
            var sending = start(row.event(), row);
            sendings.add(sending);
            var failure = sending.acknowledgement().isDone() ? failure(sending) : null;
            if (failure != null) {
                failedKeys.add(row.event().key());
            }
            if (failure != null && Failures.isTransient(failure)) {
                break; // The broker is away: each further send would wait for it in vain.
            }
        }
        producer.flush();
        return outcome(sendings, failedKeys);
    }

    private Outcome outcome(List<Sending> sendings, Set<String> failedKeys) {
        var sent = new ArrayList<PendingRow>(sendings.size());
        RuntimeException firstFailure = null;
        for (var sending : sendings) {
            var failure = failure(sending);
            if (failure != null) {
                sending.span().error(failure);
                failedKeys.add(sending.row().event().key());
                firstFailure = firstFailure == null ? failure : firstFailure;
            } else if (!failedKeys.contains(sending.row().event().key())) {
                sent.add(sending.row());
            }
            sending.span().end();
        }
        return new Outcome(sent, firstFailure);
    }

    private Sending start(OutboxRow event, PendingRow row) {
        var span = currentMessage
                .span(event.traceparent())
                .name("send " + event.topic())
                .kind(Span.Kind.PRODUCER)
                .tag("messaging.system", "kafka")
                .tag("messaging.operation.name", "send")
                .tag("messaging.destination.name", event.topic())
                .tag("messaging.message.id", event.eventId().toString())
                .tag("messaging.event.type", event.eventType())
                .start();
        var headers = headers(event, currentMessage.traceparent(span));
        var record = new ProducerRecord<>(
                event.topic(),
                null,
                event.occurredAt().toEpochMilli(),
                event.key().getBytes(UTF_8),
                event.value(),
                headers);
        return new Sending(row, span, producer.send(record));
    }

    /** CloudEvents attributes in binary mode, and the trace: a foreign consumer can route without parsing. */
    private Headers headers(OutboxRow event, @Nullable String traceparent) {
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.eventId().toString());
        add(headers, "ce_type", event.eventType());
        add(headers, "ce_source", "/" + publisher(event));
        add(headers, "ce_time", event.occurredAt().toString());
        add(headers, "ce_subject", event.key());
        add(headers, "content-type", "application/json");
        if (traceparent != null) {
            add(headers, CurrentMessage.TRACEPARENT, traceparent);
        }
        return headers;
    }

    private String publisher(OutboxRow event) {
        return catalog.named(event.eventType())
                .map(type -> type.topic().publisher())
                .orElse("unknown");
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    /** Why that event was not acknowledged; null when it was. */
    private static @Nullable RuntimeException failure(Sending sending) {
        try {
            sending.acknowledgement().get();
            return null;
        } catch (ExecutionException e) {
            return new KafkaException(
                    "%s %s was not accepted: %s"
                            .formatted(
                                    sending.row().event().eventType(),
                                    sending.row().event().eventId(),
                                    Failures.describe(e)),
                    e.getCause());
        } catch (InterruptedException e) {
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    /** Gives up what is under way: it is still in the outbox. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
