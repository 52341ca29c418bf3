package dev.fulfilment.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCodec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/** Publishes events and other records to the topics. */
@TestComponent
public class EventPublisher implements AutoCloseable {

    public static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final EventCodec codec;
    private final List<String> servers;
    private final KafkaProducer<byte[], byte[]> producer;

    EventPublisher(EventCodec codec, KafkaConnectionDetails kafka) {
        this.codec = codec;
        this.servers = kafka.getBootstrapServers();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    public void publish(SagaFixture saga) {
        saga.events().forEach(this::publish);
    }

    public void publish(Envelope<?> event) {
        send(SagaFixture.topic(event), event.payload().key(), codec.encode(event));
    }

    public void send(String topic, @Nullable String key, byte @Nullable [] value) {
        var record = new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), value);
        record.headers()
                .add("traceparent", "00-%s-b7ad6b7169203331-01".formatted(TRACE).getBytes(UTF_8));
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("Kafka did not take the record", e);
        }
    }

    public void sendToAllPartitions(String topic, String value) {
        producer.partitionsFor(topic)
                .forEach(each ->
                        producer.send(new ProducerRecord<>(topic, each.partition(), null, value.getBytes(UTF_8))));
        producer.flush();
    }

    /** Leaves a record of an aborted transaction at the end of a partition. */
    public void abort(String topic, String key) {
        try (var aborting = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "transactional.id", "aborting"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            aborting.initTransactions();
            aborting.beginTransaction();
            aborting.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), null));
            aborting.flush();
            aborting.abortTransaction();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
