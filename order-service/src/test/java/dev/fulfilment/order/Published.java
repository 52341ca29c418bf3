package dev.fulfilment.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import dev.fulfilment.events.OrderEvent;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/** Reads the orders topic from its beginning. */
@TestComponent
public class Published implements AutoCloseable {

    private final EventCodec codec;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ReceivedEvent> seen = new ArrayList<>();

    Published(EventCodec codec, KafkaConnectionDetails kafka) {
        this.codec = codec;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.getBootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.ORDERS.name()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private record ReceivedEvent(OrderEvent event, String traceparent) {}

    /** Events published about the order so far. */
    public List<OrderEvent> about(OrderId orderId) {
        return receivedFor(orderId).map(ReceivedEvent::event).toList();
    }

    /** Trace ids of these events. */
    public Set<String> traces(OrderId orderId) {
        return receivedFor(orderId)
                .map(received -> received.traceparent().split("-")[1])
                .collect(toSet());
    }

    private synchronized Stream<ReceivedEvent> receivedFor(OrderId orderId) {
        var end = consumer.endOffsets(consumer.assignment());
        while (end.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            consumer.poll(Duration.ofMillis(50)).forEach(each -> seen.add(read(each)));
        }
        return List.copyOf(seen).stream()
                .filter(received -> received.event().orderId().equals(orderId));
    }

    private ReceivedEvent read(ConsumerRecord<String, byte[]> published) {
        if (codec.decode(published.topic(), published.value()) instanceof Decoded.Known(var envelope)) {
            var traceparent = published.headers().lastHeader("traceparent").value();
            return new ReceivedEvent((OrderEvent) envelope.payload(), new String(traceparent, UTF_8));
        }
        throw new AssertionError("not an event of ours: " + published);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
