package dev.fulfilment.benchmarks.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.source.SourceRecord;

/** Sends each batch of the engine to Kafka: all records, then waits for all acknowledgements. */
final class KafkaBatches implements ChangeConsumer<RecordChangeEvent<SourceRecord>>, AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    KafkaBatches(String bootstrapServers) {
        this.producer = Producers.create(bootstrapServers, 0);
    }

    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> batch, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        var sendings = new ArrayList<Future<?>>(batch.size());
        for (var event : batch) {
            var record = event.record();
            sendings.add(producer.send(new ProducerRecord<>(
                    record.topic(),
                    record.key().toString().getBytes(UTF_8),
                    record.value().toString().getBytes(UTF_8))));
        }
        try {
            for (var sending : sendings) {
                sending.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        for (var event : batch) {
            committer.markProcessed(event);
        }
        committer.markBatchFinished();
    }

    @Override
    public void close() {
        producer.close();
    }
}
