package dev.fulfilment.payment;

import com.fasterxml.uuid.Generators;
import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCodec;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/** The services before this one, as far as it can tell: what they publish. */
@TestComponent
public class UpstreamEvents implements AutoCloseable {

    private final EventCodec codec = new EventCodec(FulfilmentEvents.CATALOG);
    private final KafkaProducer<String, byte[]> producer;

    UpstreamEvents(KafkaConnectionDetails kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.getBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Publishes the event, and gives the partition that it went to. */
    public int publish(Event event) {
        return send(record(event, null)).partition();
    }

    /** The same record two times, as after a crash between a commit and its acknowledgement. */
    public int publishTwice(Event event) {
        var record = record(event, null);
        send(record);
        return send(record).partition();
    }

    public void publishTo(int partition, Event event) {
        send(record(event, partition));
    }

    private ProducerRecord<String, byte[]> record(Event event, @Nullable Integer partition) {
        var id = Generators.timeBasedEpochGenerator().generate();
        var envelope = new Envelope<>(id, Instant.now(), 1, event.key(), null, event);
        var topic = FulfilmentEvents.CATALOG.typeOf(event).topic().name();
        return new ProducerRecord<>(topic, partition, event.key(), codec.encode(envelope));
    }

    private RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
