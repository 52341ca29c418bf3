package dev.fulfilment.shipping;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.toSet;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that is on the topic of the shipments, from its beginning. Not for several threads at once. */
final class PublishedShipments implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final EventCodec codec;
    private final List<PublishedEvent> published = new ArrayList<>();

    PublishedShipments(List<String> bootstrapServers, EventCodec codec) {
        this.codec = codec;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.SHIPMENTS.name()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    List<PublishedEvent> of(Collection<OrderId> orders) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> published.add(read(record)));
        var keys = orders.stream().map(OrderId::text).collect(toSet());
        return published.stream()
                .filter(each -> keys.contains(each.payload().key()))
                .toList();
    }

    private PublishedEvent read(ConsumerRecord<byte[], byte[]> record) {
        if (!(codec.decode(record.topic(), record.value()) instanceof Decoded.Known(var envelope))) {
            throw new AssertionError("not an event of ours: " + record);
        }
        var traceparent = record.headers().lastHeader("traceparent");
        return new PublishedEvent(envelope, traceparent == null ? "" : new String(traceparent.value(), US_ASCII));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
