package dev.fulfilment.inventory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductEvent;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Decoded.Known;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the events that this service published, after it has consumed all events and its outbox is empty. */
public class Publications implements AutoCloseable {

    private final EventCodec codec;
    private final JdbcClient jdbc;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaConsumer<byte[], byte[]> group;
    private final List<Event> events = new ArrayList<>();

    Publications(EventCodec codec, JdbcClient jdbc, KafkaConnectionDetails kafka) {
        this.codec = codec;
        this.jdbc = jdbc;
        this.consumer = consumer(Map.of("bootstrap.servers", kafka.getBootstrapServers()));
        this.group =
                consumer(Map.of("bootstrap.servers", kafka.getBootstrapServers(), "group.id", "inventory-service"));
        consumer.assign(partitions(Topics.INVENTORY.name(), Topics.PRODUCTS.name()));
        group.assign(partitions(Topics.ORDERS.name(), Topics.PAYMENTS.name(), Topics.SHIPMENTS.name()));
        consumer.seekToBeginning(consumer.assignment());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public List<InventoryEvent> about(OrderId order) {
        return all(InventoryEvent.class)
                .filter(event -> event.orderId().equals(order))
                .toList();
    }

    public List<ProductEvent> about(ProductId product) {
        return all(ProductEvent.class)
                .filter(event -> event.productId().equals(product))
                .toList();
    }

    public <E extends Event> Stream<E> all(Class<E> type) {
        untilSilence();
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /** Waits until all events are consumed, the outbox is empty, and all publications are read. */
    public void untilSilence() {
        await().pollInSameThread().atMost(60, SECONDS).untilAsserted(() -> {
            assertThat(unconsumed()).as("not yet consumed").isEmpty();
            assertThat(unsent()).as("not yet published").isEmpty();
        });
        while (!readAll()) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::read);
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> message) {
        if (codec.decode(message.topic(), message.value()) instanceof Known known) {
            events.add(known.envelope().payload());
        }
    }

    private Map<TopicPartition, Long> unconsumed() {
        var unconsumed = new HashMap<>(group.endOffsets(group.assignment()));
        group.committed(group.assignment())
                .forEach((partition, committed) -> unconsumed.computeIfPresent(
                        partition, (same, end) -> committed != null && committed.offset() >= end ? null : end));
        unconsumed.values().removeIf(end -> end == 0);
        return unconsumed;
    }

    private List<@Nullable String> unsent() {
        return jdbc.sql("select key from messaging.outbox").query(String.class).list();
    }

    private boolean readAll() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private List<TopicPartition> partitions(String... topics) {
        return Stream.of(topics)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
        group.close();
    }
}
