package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records on all topics since the start of the suite. */
final class PublishedEvents {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<PublishedEvent> seen = new CopyOnWriteArrayList<>();

    /** Record with its JSON. */
    record PublishedEvent(ConsumerRecord<byte[], byte[]> record, JsonNode json) {

        String type() {
            return json.path("eventType").asString("");
        }

        String id() {
            return json.path("eventId").asString("");
        }

        @Nullable
        String cause() {
            return json.path("causationId").asString(null);
        }

        String key() {
            return new String(record.key(), UTF_8);
        }
    }

    PublishedEvents(String bootstrapServers) {
        Thread.ofVirtual().name("published-events").start(() -> follow(bootstrapServers));
    }

    List<PublishedEvent> of(String key) {
        return seen.stream().filter(each -> each.key().equals(key)).toList();
    }

    List<String> typesOf(String key) {
        return of(key).stream().map(PublishedEvent::type).toList();
    }

    Stream<PublishedEvent> all() {
        return seen.stream();
    }

    private void follow(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "published-events",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class);
        try (var consumer = new KafkaConsumer<byte[], byte[]>(config)) {
            consumer.subscribe(Suite.topics());
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::add);
            }
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        // Skips the poison records of other tests.
        if (record.key() != null && record.headers().lastHeader("ce_id") != null) {
            seen.add(new PublishedEvent(record, JSON.readTree(record.value())));
        }
    }
}
