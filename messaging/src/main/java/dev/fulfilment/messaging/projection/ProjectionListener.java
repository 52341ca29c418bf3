package dev.fulfilment.messaging.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.Projection;
import dev.fulfilment.messaging.inbox.DecodeResult;
import dev.fulfilment.messaging.inbox.ReceivedEvent;
import dev.fulfilment.messaging.inbox.RecordDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a poll's latest states to a projection, in one transaction; where that fails, one at a time. */
final class ProjectionListener<E extends Event> implements BatchMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(ProjectionListener.class);

    private final Projection<E> projection;
    private final String eventType;
    private final RecordDecoder reader;
    private final TransactionTemplate transaction;
    private final ProjectionMetrics metrics;

    ProjectionListener(
            ProjectionGroup<E> group,
            RecordDecoder reader,
            TransactionTemplate transaction,
            ProjectionMetrics metrics) {
        this.projection = group.projection();
        this.eventType = group.type().name();
        this.reader = reader;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        var states = latest(records).stream().flatMap(this::state).toList();
        if (!states.isEmpty()) {
            together(states);
        }
    }

    /**
     * The records worth reading. Of a key that is the one with the highest sequence, which need not be the last one: a late
     * repeat may stand behind it. A record that does not tell its type and sequence is worth a look.
     */
    private List<ConsumerRecord<byte[], byte[]>> latest(List<ConsumerRecord<byte[], byte[]>> records) {
        var untold = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var latest = new LinkedHashMap<String, ConsumerRecord<byte[], byte[]>>();
        for (var record : records) {
            var type = ReceivedEvent.ReceivedRecord.header(record, "ce_type");
            if (type == null || record.key() == null || sequence(record) == 0) {
                untold.add(record);
            } else if (type.equals(eventType)) {
                latest.merge(new String(record.key(), UTF_8), record, ProjectionListener::later);
            }
        }
        untold.addAll(latest.values());
        return untold;
    }

    private static ConsumerRecord<byte[], byte[]> later(
            ConsumerRecord<byte[], byte[]> one, ConsumerRecord<byte[], byte[]> other) {
        return sequence(other) > sequence(one) ? other : one;
    }

    private static long sequence(ConsumerRecord<byte[], byte[]> record) {
        return EventCodec.sequenceOf(record.value());
    }

    private Stream<E> state(ConsumerRecord<byte[], byte[]> record) {
        return switch (reader.read(ReceivedEvent.ReceivedRecord.of(record))) {
            case DecodeResult.Decoded(var incoming) ->
                Stream.of(incoming.event().payload())
                        .filter(projection.type()::isInstance)
                        .map(projection.type()::cast);
            case DecodeResult.Undecodable(var source, var failure) -> {
                try (var _ = source.mdc()) {
                    skip("%s-%d@%d".formatted(source.topic(), source.partition(), source.offset()), failure);
                }
                yield Stream.empty();
            }
            case DecodeResult.Ignored ignored -> Stream.empty();
        };
    }

    private void together(List<E> states) {
        try {
            project(states);
        } catch (RuntimeException | Error e) {
            if (FailureClassifier.isTransient(e)) {
                throw e;
            }
            states.forEach(this::alone);
        }
    }

    private void alone(E state) {
        try {
            project(List.of(state));
        } catch (RuntimeException | Error e) {
            if (FailureClassifier.isTransient(e)) {
                throw e;
            }
            skip(state.key(), e);
        }
    }

    private void project(List<E> states) {
        transaction.executeWithoutResult(status -> projection.project(states));
        metrics.projected(states.size());
    }

    private void skip(String what, Throwable failure) {
        metrics.passBy();
        log.error("{} cannot be shown by {}", what, projection.name(), failure);
    }
}
