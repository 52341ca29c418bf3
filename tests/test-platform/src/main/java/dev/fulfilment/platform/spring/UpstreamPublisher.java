package dev.fulfilment.platform.spring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCodec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/** Publishes events in place of the services upstream of the tested one. Returns once Kafka has acknowledged them. */
@TestComponent
public class UpstreamPublisher implements AutoCloseable {

    private final EventCodec codec = new EventCodec(FulfilmentEvents.CATALOG);
    private final KafkaProducer<byte[], byte[]> producer;

    public UpstreamPublisher(KafkaConnectionDetails kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.getBootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public static Envelope<Event> envelope(Event event) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return new Envelope<>(id, Instant.now().truncatedTo(ChronoUnit.MILLIS), 1, event.key(), null, event);
    }

    /** Publishes an event and returns its partition, which all events of its key share on every topic. */
    public int publish(Event event) {
        return publish(envelope(event));
    }

    /** Publishes an event under a known id: the same envelope twice is a redelivery. */
    public int publish(Envelope<?> envelope) {
        return send(record(null, envelope));
    }

    /** Publishes an event behind everything that is in a partition. */
    public void publishTo(int partition, Event event) {
        send(record(partition, envelope(event)));
    }

    public void publishAll(Event... events) {
        publishAll(Stream.of(events).map(UpstreamPublisher::envelope).toList());
    }

    /** Publishes each event twice under the same id, as after a crash between a commit and its acknowledgement. */
    public void publishTwice(Event... events) {
        var envelopes = Stream.of(events).map(UpstreamPublisher::envelope).toList();
        publishAll(Stream.concat(envelopes.stream(), envelopes.stream()).toList());
    }

    /** Publishes a record that need not be an event. */
    public void publishBytes(String topic, String key, byte @Nullable [] value) {
        send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value));
    }

    protected ProducerRecord<byte[], byte[]> record(@Nullable Integer partition, Envelope<?> envelope) {
        var topic = codec.catalog().typeOf(envelope.payload()).topic().name();
        return new ProducerRecord<>(topic, partition, envelope.payload().key().getBytes(UTF_8), codec.encode(envelope));
    }

    private void publishAll(List<Envelope<Event>> envelopes) {
        var sent = envelopes.stream()
                .map(envelope -> producer.send(record(null, envelope)))
                .toList();
        sent.forEach(UpstreamPublisher::partition);
    }

    private int send(ProducerRecord<byte[], byte[]> record) {
        return partition(producer.send(record));
    }

    private static int partition(Future<RecordMetadata> sent) {
        try {
            return sent.get().partition();
        } catch (Exception e) {
            throw new AssertionError("Kafka did not acknowledge the record", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
