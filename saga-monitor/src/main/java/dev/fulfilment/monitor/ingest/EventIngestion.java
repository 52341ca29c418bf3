package dev.fulfilment.monitor.ingest;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.monitor.FailureLog;
import dev.fulfilment.monitor.audit.AuditRecorder;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ingests the records of a poll in one transaction, then informs log, metrics and listeners. */
@Component
class EventIngestion {

    private final RecordDecoder decoder;
    private final BatchWriter writer;
    private final AuditRecorder auditRecorder;
    private final List<SagaListener> listeners;
    private final IngestMetrics metrics;
    private final TransactionTemplate transaction;
    private final FailureLog failures = new FailureLog(LoggerFactory.getLogger(EventIngestion.class), "The ingestion");

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
        this.listeners = listeners;
        this.metrics = metrics;
        this.transaction = transaction;
    }

    /** Logs a failure itself, because the listener container logs its retries at level DEBUG only. */
    void ingest(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            ingestBatch(records);
            failures.succeeded();
        } catch (RuntimeException e) {
            failures.failed(e);
            throw e;
        }
    }

    private void ingestBatch(List<ConsumerRecord<byte[], byte[]>> records) {
        var batch = PollBatch.of(records.stream().map(decoder::decode).toList());
        var written = requireNonNull(transaction.execute(_ -> writer.write(batch)));
        auditRecorder.log(written.updates().results());
        metrics.count(
                written.newEvents(), written.repeats(), batch.unknownRecords().size());
        listeners.forEach(each -> each.changed(written.updates().sagas()));
    }
}
