package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.EventCodec;
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
 * Handles the records of a poll in one transaction. Where that fails, it handles them one at a time, so that only the
 * culprit suffers: a failure that would come again parks the event with its key; a transient one is thrown, and the
 * container tries the whole poll again. What took effect already is dropped then.
 */
final class EventConsumer implements BatchMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);

    private final EventReader reader;
    private final SequenceGaps gaps;
    private final EventHandling handling;
    private final ParkedEvents parkedEvents;
    private final TransactionTemplate transaction;
    private final MessageSpans spans;
    private final MessagingMetrics metrics;

    EventConsumer(
            EventReader reader,
            SequenceGaps gaps,
            EventHandling handling,
            ParkedEvents parkedEvents,
            TransactionTemplate transaction,
            MessageSpans spans,
            MessagingMetrics metrics) {
        this.reader = reader;
        this.gaps = gaps;
        this.handling = handling;
        this.parkedEvents = parkedEvents;
        this.transaction = transaction;
        this.spans = spans;
        this.metrics = metrics;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        var readings = records.stream().map(this::read).toList();
        readings.forEach(this::lookForGaps);
        var ours = readings.stream()
                .filter(reading -> !(reading instanceof Reading.NotForUs))
                .toList();
        if (!ours.isEmpty()) {
            handleTogether(ours).forEach(this::handleAlone);
        }
    }

    private Reading read(ConsumerRecord<byte[], byte[]> record) {
        var source = Incoming.Source.of(record);
        return handling.ignores(source.topic(), Incoming.Source.header(record, "ce_type"))
                ? new Reading.NotForUs(source, EventCodec.sequenceOf(source.value()))
                : reader.read(source);
    }

    private void lookForGaps(Reading reading) {
        switch (reading) {
            case Reading.Readable(var incoming) ->
                gaps.arrived(incoming.source(), incoming.event().sequence());
            case Reading.NotForUs(var source, var sequence) -> gaps.arrived(source, sequence);
            case Reading.Unreadable(var source, var failure) -> gaps.unreadable(source);
        }
    }

    /** Handles what can be handled together, and gives the rest. */
    private List<Reading> handleTogether(List<Reading> readings) {
        try {
            return transaction.execute(status -> {
                var waiting = keysThatWait(readings);
                var together = new ArrayList<Incoming>(readings.size());
                var apart = new ArrayList<Reading>();
                for (var reading : readings) {
                    switch (reading) {
                        case Reading.Readable(var incoming)
                        when !waiting.contains(incoming.key()) -> together.add(incoming);
                        case Reading.Readable queued -> apart.add(queued);
                        case Reading.Unreadable unreadable -> apart.add(unreadable);
                        case Reading.NotForUs ignored -> {}
                    }
                }
                handling.handle(together);
                return apart;
            });
        } catch (RuntimeException | Error e) {
            log.debug("{} records are handled one at a time: {}", readings.size(), Failures.describe(e));
            return readings;
        }
    }

    /** Keys of which an event is parked, or about to be. */
    private Set<String> keysThatWait(List<Reading> readings) {
        var keys = new HashSet<String>();
        var unreadable = new HashSet<String>();
        for (var reading : readings) {
            if (reading instanceof Reading.Readable(var incoming)) {
                keys.add(incoming.key());
            } else if (reading instanceof Reading.Unreadable(var source, var failure) && source.key() != null) {
                unreadable.add(source.key());
            }
        }
        unreadable.addAll(parkedEvents.parkedAmong(keys));
        return unreadable;
    }

    private void handleAlone(Reading reading) {
        switch (reading) {
            case Reading.Readable(var incoming) -> handleAlone(incoming, true);
            case Reading.Unreadable(var source, var failure) ->
                transaction.executeWithoutResult(status -> parkedEvents.park(source, failure));
            case Reading.NotForUs ignored -> {}
        }
    }

    private void handleAlone(Incoming incoming, boolean mayTryAgain) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!parkedEvents.queuedBehindParked(incoming)) {
                    handling.handle(List.of(incoming));
                }
            });
        } catch (RuntimeException | Error e) {
            if (Failures.isTransient(e)) {
                try (var _ = LogIds.of(incoming)) {
                    log.warn("Events wait and are tried again: {}", Failures.describe(e));
                }
                metrics.retry(incoming.source().topic());
                spans.retry(incoming, e);
                throw e;
            }
            if (mayTryAgain && Failures.isLostRace(e)) {
                handleAlone(incoming, false);
            } else {
                transaction.executeWithoutResult(status -> parkedEvents.park(incoming, e));
            }
        }
    }
}
