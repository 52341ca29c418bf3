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

/** Everything that was published on any topic since the suite started, as it stands on the wire. */
final class EventLog {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /** A record, and the JSON in it. */
    record Seen(ConsumerRecord<byte[], byte[]> record, JsonNode json) {

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

    EventLog(String bootstrapServers) {
        Thread.ofVirtual().name("event-log").start(() -> follow(bootstrapServers));
    }

    List<Seen> of(String key) {
        return seen.stream().filter(each -> each.key().equals(key)).toList();
    }

    List<String> typesOf(String key) {
        return of(key).stream().map(Seen::type).toList();
    }

    Stream<Seen> all() {
        return seen.stream();
    }

    private void follow(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "event-log",
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
        // Records that the poison tests send are none of ours.
        if (record.key() != null && record.headers().lastHeader("ce_id") != null) {
            seen.add(new Seen(record, JSON.readTree(record.value())));
        }
    }
}
