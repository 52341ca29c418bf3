package dev.fulfilment.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/** The other services, as far as this one can tell: they publish events. */
public class UpstreamEvents implements AutoCloseable {

    private final EventCodec codec;
    private final KafkaProducer<byte[], byte[]> producer;

    UpstreamEvents(EventCodec codec, KafkaConnectionDetails kafka) {
        this.codec = codec;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.getBootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Publishes the events, each on its topic. */
    public void tell(Event... events) {
        Stream.of(events).map(UpstreamEvents::envelope).forEach(this::send);
        producer.flush();
    }

    /** Publishes each of the events twice: the same event, as after a crash of the relay. */
    public void tellTwice(Event... events) {
        var envelopes = Stream.of(events).map(UpstreamEvents::envelope).toList();
        Stream.of(envelopes, envelopes).flatMap(List::stream).forEach(this::send);
        producer.flush();
    }

    private static Envelope<Event> envelope(Event event) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return new Envelope<>(id, Instant.now(), 1, event.key(), null, event);
    }

    private void send(Envelope<?> envelope) {
        var topic = codec.catalog().typeOf(envelope.payload()).topic();
        send(topic.name(), envelope.payload().key(), codec.encode(envelope));
    }

    /** Puts anything at all on a topic. */
    public void tellNonsense(String topic, String key, byte @Nullable [] value) {
        send(topic, key, value);
        producer.flush();
    }

    private void send(String topic, String key, byte @Nullable [] value) {
        producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value));
    }

    @Override
    public void close() {
        producer.close();
    }
}
