package dev.fulfilment.monitor.ingest;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.retry.FailedRecordException;
import dev.fulfilment.monitor.audit.AuditRecorder;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    private final SagaNotifier notifier;
    private final IngestMetrics metrics;
    private final TransactionTemplate transaction;

    EventIngestion(
            RecordDecoder decoder,
            BatchWriter writer,
            AuditRecorder auditRecorder,
            SagaNotifier notifier,
            IngestMetrics metrics,
            TransactionTemplate transaction) {
        this.decoder = decoder;
        this.writer = writer;
        this.auditRecorder = auditRecorder;
        this.notifier = notifier;
        this.metrics = metrics;
        this.transaction = transaction;
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

    /** Sets a record aside that cannot be ingested for any reason: it becomes an unknown record. */
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
            if (FailureClassifier.isTransient(e)) {
                throw e;
            }
            setPositionAside(record, failure);
        }
    }

    private void setPositionAside(ConsumerRecord<byte[], byte[]> record, Throwable failure) {
        try {
            ingestTogether(List.of(decoder.setPositionAside(record, failure)));
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
        notifier.changed(written.updates().sagas());
    }
}
