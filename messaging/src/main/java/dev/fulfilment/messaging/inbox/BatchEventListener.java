package dev.fulfilment.messaging.inbox;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.retry.FailedRecordException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles the records of a poll in one transaction. If that fails, it handles them one at a time, so that only the failing
 * event is affected: a permanent failure parks the event with its key; a transient one is thrown, and the container
 * redelivers the whole poll. The inbox then drops the events that have already taken effect. Parking does not depend on what
 * the record contains.
 */
final class BatchEventListener implements BatchMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(BatchEventListener.class);

    private final RecordDecoder reader;
    private final SequenceGapDetector gaps;
    private final EventDispatcher handling;
    private final ParkedEventRepository parkedEvents;
    private final TransactionTemplate transaction;
    private final ProcessingSpans spans;

    BatchEventListener(
            RecordDecoder reader,
            SequenceGapDetector gaps,
            EventDispatcher handling,
            ParkedEventRepository parkedEvents,
            TransactionTemplate transaction,
            ProcessingSpans spans) {
        this.reader = reader;
        this.gaps = gaps;
        this.handling = handling;
        this.parkedEvents = parkedEvents;
        this.transaction = transaction;
        this.spans = spans;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        var readings = records.stream().map(this::read).toList();
        readings.forEach(this::lookForGaps);
        var ours = readings.stream()
                .filter(reading -> !(reading instanceof DecodeResult.Ignored))
                .toList();
        if (!ours.isEmpty()) {
            handleTogether(ours).forEach(this::handleAlone);
        }
    }

    private DecodeResult read(ConsumerRecord<byte[], byte[]> record) {
        var source = ReceivedEvent.ReceivedRecord.of(record);
        return handling.ignores(source.topic(), ReceivedEvent.ReceivedRecord.header(record, "ce_type"))
                ? new DecodeResult.Ignored(source, EventCodec.sequenceOf(source.value()))
                : reader.read(source);
    }

    private void lookForGaps(DecodeResult reading) {
        switch (reading) {
            case DecodeResult.Decoded(var incoming) ->
                gaps.arrived(incoming.source(), incoming.event().sequence());
            case DecodeResult.Ignored(var source, var sequence) -> gaps.arrived(source, sequence);
            case DecodeResult.Undecodable(var source, var failure) -> gaps.unreadable(source);
        }
    }

    /** Handles in one transaction what can be, and returns the rest. */
    private List<DecodeResult> handleTogether(List<DecodeResult> readings) {
        try {
            return transaction.execute(status -> {
                var waiting = keysThatWait(readings);
                var together = new ArrayList<ReceivedEvent>(readings.size());
                var apart = new ArrayList<DecodeResult>();
                for (var reading : readings) {
                    switch (reading) {
                        case DecodeResult.Decoded(var incoming)
                        when !waiting.contains(incoming.key()) -> together.add(incoming);
                        case DecodeResult.Decoded queued -> apart.add(queued);
                        case DecodeResult.Undecodable unreadable -> apart.add(unreadable);
                        case DecodeResult.Ignored ignored -> {}
                    }
                }
                handling.handle(together);
                return apart;
            });
        } catch (RuntimeException | Error e) {
            log.debug("{} records are handled one at a time: {}", readings.size(), FailureClassifier.summary(e));
            return readings;
        }
    }

    /** Returns the keys with an event that is parked or will be. */
    private Set<String> keysThatWait(List<DecodeResult> readings) {
        var keys = new HashSet<String>();
        var unreadable = new HashSet<String>();
        for (var reading : readings) {
            if (reading instanceof DecodeResult.Decoded(var incoming)) {
                keys.add(incoming.key());
            } else if (reading instanceof DecodeResult.Undecodable(var source, var failure) && source.key() != null) {
                unreadable.add(source.key());
            }
        }
        unreadable.addAll(parkedEvents.parkedAmong(keys));
        return unreadable;
    }

    private void handleAlone(DecodeResult reading) {
        switch (reading) {
            case DecodeResult.Decoded(var incoming) -> handleAlone(incoming, true);
            case DecodeResult.Undecodable(var source, var failure) ->
                park(source, () -> parkedEvents.park(source, failure));
            case DecodeResult.Ignored ignored -> {}
        }
    }

    private void handleAlone(ReceivedEvent incoming, boolean mayTryAgain) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!parkedEvents.queuedBehindParked(incoming)) {
                    handling.handle(List.of(incoming));
                }
            });
        } catch (RuntimeException | Error e) {
            if (FailureClassifier.isTransient(e)) {
                spans.retry(incoming, e);
                throw retried(incoming.source(), e);
            }
            if (mayTryAgain && FailureClassifier.isLostRace(e)) {
                handleAlone(incoming, false);
            } else {
                park(incoming.source(), () -> parkedEvents.park(incoming, e));
            }
        }
    }

    /** Parks the record as it is, or without key and headers if these are the reason that it cannot be parked. */
    private void park(ReceivedEvent.ReceivedRecord source, Runnable whole) {
        try {
            transaction.executeWithoutResult(status -> whole.run());
        } catch (RuntimeException | Error e) {
            if (FailureClassifier.isTransient(e)) {
                throw retried(source, e);
            }
            parkReduced(source, e);
        }
    }

    private void parkReduced(ReceivedEvent.ReceivedRecord source, Throwable failure) {
        try {
            transaction.executeWithoutResult(status -> parkedEvents.parkReduced(source, failure));
        } catch (RuntimeException | Error e) {
            throw retried(source, e);
        }
    }

    private static FailedRecordException retried(ReceivedEvent.ReceivedRecord source, Throwable failure) {
        return new FailedRecordException(source.topic(), source.partition(), source.offset(), failure);
    }
}
