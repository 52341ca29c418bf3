package dev.fulfilment.local.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Injects duplicates and undecodable records. */
final class RecordInjector {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int LARGEST = 3_000_000;
    private static final byte[] POISON = "{ this is no event".getBytes(UTF_8);

    private final String bootstrapServers;

    RecordInjector(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Sends a duplicate: same key, value, headers and partition; only the timestamp is new. */
    RecordPosition copy(RecordPosition place) {
        var known = Topics.all().stream().anyMatch(topic -> topic.name().equals(place.topic()));
        if (!known || place.partition() < 0 || place.offset() < 0) {
            throw missing(place);
        }
        return send(found(place));
    }

    /** Sends an undecodable record to the topic that all services consume, in the stream of the order. */
    RecordPosition poison(OrderId order) {
        return send(new ProducerRecord<>(Topics.ORDERS.name(), order.text().getBytes(UTF_8), POISON));
    }

    private ProducerRecord<byte[], byte[]> found(RecordPosition place) {
        var partition = new TopicPartition(place.topic(), place.partition());
        try (var consumer = new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            if (place.partition() >= consumer.partitionsFor(place.topic()).size()
                    || place.offset()
                            >= requireNonNull(
                                    consumer.endOffsets(List.of(partition)).get(partition))) {
                throw missing(place);
            }
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            for (var record : consumer.poll(Duration.ofMillis(TIMEOUT_MILLIS)).records(partition)) {
                if (record.offset() == place.offset()) {
                    return new ProducerRecord<>(
                            place.topic(), place.partition(), record.key(), record.value(), record.headers());
                }
            }
            throw missing(place);
        } catch (OffsetOutOfRangeException e) {
            throw missing(place);
        }
    }

    private RecordPosition send(ProducerRecord<byte[], byte[]> record) {
        try (var producer = new KafkaProducer<>(writing(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = producer.send(record).get();
            return new RecordPosition(sent.topic(), sent.partition(), sent.offset());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static RefusedRequest missing(RecordPosition place) {
        return RefusedRequest.notFound("There is no record " + place);
    }

    private Map<String, Object> reading() {
        var settings = common();
        settings.put("auto.offset.reset", "none");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("max.poll.records", 1);
        settings.put("default.api.timeout.ms", TIMEOUT_MILLIS);
        return settings;
    }

    private Map<String, Object> writing() {
        var settings = common();
        settings.put("acks", "all");
        settings.put("max.request.size", LARGEST);
        settings.put("buffer.memory", 2L * LARGEST);
        settings.put("max.block.ms", TIMEOUT_MILLIS);
        settings.put("delivery.timeout.ms", TIMEOUT_MILLIS);
        return settings;
    }

    private Map<String, Object> common() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("client.id", "controls");
        settings.put("request.timeout.ms", TIMEOUT_MILLIS / 2);
        return settings;
    }
}
