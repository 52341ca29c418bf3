package dev.fulfilment.monitor.ingest;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.FailureLog;
import dev.fulfilment.messaging.retry.FailedRecordException;
import dev.fulfilment.monitor.audit.AuditRecorder;
import dev.fulfilment.monitor.sagas.SagaRow;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ingests the records of a poll in one transaction, then informs log, metrics and listeners. If that fails for good, it
 * ingests them one at a time, so that no record stops the others.
 */
@Component
class EventIngestion {

    private final RecordDecoder decoder;
    private final BatchWriter writer;
    private final AuditRecorder auditRecorder;
    private final List<NotifiedListener> listeners;
    private final IngestMetrics metrics;
    private final TransactionTemplate transaction;

    EventIngestion(
            RecordDecoder decoder,
            BatchWriter writer,
            AuditRecorder auditRecorder,
            List<SagaListener> listeners,
            IngestMetrics metrics,
            TransactionTemplate transaction) {
        this.decoder = decoder;
        this.writer = writer;
        this.auditRecorder = auditRecorder;
        this.listeners = listeners.stream().map(NotifiedListener::of).toList();
        this.metrics = metrics;
        this.transaction = transaction;
    }

    private record NotifiedListener(SagaListener listener, FailureLog failures) {

        static NotifiedListener of(SagaListener listener) {
            var log = LoggerFactory.getLogger(listener.getClass());
            return new NotifiedListener(listener, new FailureLog(log, "The notification of changed sagas"));
        }

        void changed(List<SagaRow> sagas) {
            failures.run(() -> listener.changed(sagas));
        }
    }

    void ingest(List<ConsumerRecord<byte[], byte[]>> records) {
        var results = records.stream().map(decoder::decode).toList();
        try {
            ingestTogether(results);
        } catch (RuntimeException | Error e) {
            if (FailureClassifier.isTransient(e)) {
                throw e;
            }
            results.forEach(this::ingestAlone);
        }
    }

    /** Sets a record aside that cannot be ingested, for whatever reason: it becomes an unknown record. */
    private void ingestAlone(DecodeResult result) {
        try {
            ingestTogether(List.of(result));
        } catch (RuntimeException | Error e) {
            if (FailureClassifier.isTransient(e)) {
                throw e;
            }
            setAside(result.record(), e);
        }
    }

    private void setAside(ConsumerRecord<byte[], byte[]> record, Throwable failure) {
        try {
            ingestTogether(List.of(decoder.setAside(record, failure)));
        } catch (RuntimeException | Error e) {
            throw new FailedRecordException(record.topic(), record.partition(), record.offset(), e);
        }
    }

    private void ingestTogether(List<DecodeResult> results) {
        var batch = PollBatch.of(results);
        var written = requireNonNull(transaction.execute(_ -> writer.write(batch)));
        auditRecorder.log(written.updates().results());
        metrics.count(
                written.newEvents(), written.repeats(), batch.unknownRecords().size());
        // What a listener shows is in the tables by now, so its failure is no reason to ingest the records again.
        listeners.forEach(each -> each.changed(written.updates().sagas()));
    }
}
