package dev.fulfilment.shipping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCodec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/** The other services, as shipping knows them: what they publish, and what they hear. */
final class UpstreamEvents implements AutoCloseable {

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final EventCodec codec = new EventCodec(FulfilmentEvents.CATALOG);
    private final KafkaProducer<byte[], byte[]> producer;
    private final PublishedShipments published;

    UpstreamEvents(KafkaConnectionDetails kafka) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.getBootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.published = new PublishedShipments(kafka.getBootstrapServers(), codec);
    }

    static Envelope<?> enveloped(Event event) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return new Envelope<>(id, Instant.now().truncatedTo(ChronoUnit.MILLIS), 1, event.key(), null, event);
    }

    /** Publishes and says in which partition: all events of that key are there, on every topic. */
    int publish(Event event) {
        return publish(enveloped(event));
    }

    int publish(Envelope<?> envelope) {
        return send(null, envelope);
    }

    /** Publishes behind everything that is in that partition. */
    void publishInto(int partition, Event event) {
        send(partition, enveloped(event));
    }

    void publishBytes(String topic, String key, byte @Nullable [] value) {
        send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value));
    }

    List<PublishedEvent> heardOf(OrderId order) {
        return heardOf(List.of(order));
    }

    List<PublishedEvent> heardOf(Collection<OrderId> orders) {
        return published.of(orders);
    }

    private int send(@Nullable Integer partition, Envelope<?> envelope) {
        var topic = codec.catalog().typeOf(envelope.payload()).topic().name();
        var key = envelope.payload().key().getBytes(UTF_8);
        var record = new ProducerRecord<>(topic, partition, key, codec.encode(envelope));
        record.headers()
                .add("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE).getBytes(UTF_8));
        return send(record);
    }

    private int send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get().partition();
        } catch (Exception e) {
            throw new AssertionError("Kafka did not take the record", e);
        }
    }

    @Override
    public void close() {
        producer.close();
        published.close();
    }
}
