package dev.fulfilment.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.support.MessagingMetrics;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import io.micrometer.tracing.Span;
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
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** Sends a batch of events to Kafka and waits for the acknowledgements; each event has its producer span. */
public final class KafkaPublisher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaPublisher.class);

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final EventCatalog catalog;
    private final MessageContextHolder messageContext;
    private final SendSpans spans;
    private final MessagingMetrics metrics;

    public KafkaPublisher(
            DefaultKafkaProducerFactory<byte[], byte[]> producers,
            EventCatalog catalog,
            MessageContextHolder messageContext,
            MessagingMetrics metrics) {
        this.producers = producers;
        this.catalog = catalog;
        this.messageContext = messageContext;
        this.spans = new SendSpans(messageContext);
        this.metrics = metrics;
    }

    /**
     * Outcome of a batch.
     *
     * @param sent the events that Kafka acknowledged
     * @param refused keys with an event that Kafka rejects permanently
     * @param failure the first failure of the other events; null if there are none
     */
    record Outcome(
            List<PendingRecord> sent,
            Set<String> refused,
            @Nullable RuntimeException failure) {

        /** Returns whether every event of the batch was acknowledged. */
        boolean complete() {
            return refused.isEmpty() && failure == null;
        }
    }

    private record Sending(PendingRecord row, Span span, Future<RecordMetadata> acknowledgement) {}

    Outcome send(List<PendingRecord> rows) {
        if (rows.isEmpty()) {
            return new Outcome(List.of(), Set.of(), null);
        }
        // The factory creates the producer at first use, after the broker was checked, and then returns the same one.
        var producer = producers.createProducer();
        var sendings = new ArrayList<Sending>(rows.size());
        var failedKeys = new HashSet<String>();
        for (var row : rows) {
            // An event must not overtake an earlier one of its key that could not be sent.
            if (failedKeys.contains(row.event().key())) {
                continue;
            }
            var sending = start(producer, row);
            sendings.add(sending);
            var failure = sending.acknowledgement().isDone() ? failure(sending) : null;
            if (failure != null) {
                failedKeys.add(row.event().key());
            }
            if (failure != null && FailureClassifier.isTransient(failure)) {
                break; // The broker is unavailable: each further send would block until its timeout.
            }
        }
        producer.flush();
        return outcome(sendings, failedKeys);
    }

    private Outcome outcome(List<Sending> sendings, Set<String> failedKeys) {
        var sent = new ArrayList<PendingRecord>(sendings.size());
        var refused = new HashSet<String>();
        RuntimeException firstFailure = null;
        for (var sending : sendings) {
            var failure = failure(sending);
            var key = sending.row().event().key();
            if (failure != null) {
                FailureClassifier.record(sending.span(), failure);
                failedKeys.add(key);
                if (FailureClassifier.isRejection(failure)) {
                    refused(sending.row().event(), failure);
                    metrics.refuse(sending.row().event().topic());
                    refused.add(key);
                } else {
                    firstFailure = firstFailure == null ? failure : firstFailure;
                }
            } else if (!failedKeys.contains(key)) {
                sent.add(sending.row());
            }
            sending.span().end();
        }
        return new Outcome(sent, refused, firstFailure);
    }

    private static void refused(OutboxRecord event, RuntimeException failure) {
        try (var _ = event.mdc()) {
            log.error("Kafka rejects an event; later events of its key wait: {}", failure.getMessage());
        }
    }

    private Sending start(Producer<byte[], byte[]> producer, PendingRecord row) {
        var event = row.event();
        var span = spans.send(event);
        var headers = headers(event, messageContext.traceparent(span));
        // Without a timestamp: Kafka counts the retention from it, and an event may be published days after its
        // decision.
        var record = new ProducerRecord<>(event.topic(), null, event.key().getBytes(UTF_8), event.value(), headers);
        return new Sending(row, span, producer.send(record));
    }

    /** CloudEvents attributes in binary mode, and the trace: a consumer can route without decoding the value. */
    private Headers headers(OutboxRecord event, @Nullable String traceparent) {
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.eventId().toString());
        add(headers, "ce_type", event.eventType());
        add(headers, "ce_source", "/" + publisher(event));
        add(headers, "ce_time", event.occurredAt().toString());
        add(headers, "ce_subject", event.key());
        add(headers, "content-type", "application/json");
        if (traceparent != null) {
            add(headers, MessageContextHolder.TRACEPARENT, traceparent);
        }
        return headers;
    }

    private String publisher(OutboxRecord event) {
        return catalog.named(event.eventType())
                .map(type -> type.topic().publisher())
                .orElse("unknown");
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    /** Returns the failure; null if the event was acknowledged, and then its span has partition and offset. */
    private @Nullable RuntimeException failure(Sending sending) {
        try {
            spans.acknowledged(sending.span(), sending.acknowledgement().get());
            return null;
        } catch (ExecutionException e) {
            return new KafkaException(
                    "%s %s was not accepted: %s"
                            .formatted(
                                    sending.row().event().eventType(),
                                    sending.row().event().eventId(),
                                    FailureClassifier.summary(e)),
                    e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Aborts sends in progress: their events are still in the outbox. */
    @Override
    public void close() {
        // Closes through the factory, as closing its producer only returns it to the factory.
        producers.setPhysicalCloseTimeout(0);
        producers.destroy();
    }
}
