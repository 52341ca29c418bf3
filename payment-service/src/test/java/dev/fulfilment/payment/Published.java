package dev.fulfilment.payment;

import static dev.fulfilment.payment.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/** Reads the payments topic from its beginning. */
@TestComponent
public class Published implements AutoCloseable {

    private final EventCodec codec = new EventCodec(FulfilmentEvents.CATALOG);
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<PaymentEvent> seen = new ArrayList<>();

    Published(KafkaConnectionDetails kafka) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.getBootstrapServers(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.PAYMENTS.name()).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Returns the events about the order that are published so far. */
    public List<PaymentEvent> of(OrderId order) {
        return of(Set.of(order));
    }

    public synchronized List<PaymentEvent> of(Set<OrderId> orders) {
        var end = consumer.endOffsets(consumer.assignment());
        while (end.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
            consumer.poll(Duration.ofMillis(50)).forEach(it -> seen.add(event(it)));
        }
        return seen.stream().filter(event -> orders.contains(event.orderId())).toList();
    }

    public void expect(OrderId order, PaymentEvent... events) {
        await().untilAsserted(() -> assertThat(of(order)).containsExactly(events));
    }

    private PaymentEvent event(ConsumerRecord<String, byte[]> record) {
        return switch (codec.decode(record.topic(), record.value())) {
            case Decoded.Known known -> (PaymentEvent) known.envelope().payload();
            case Decoded.UnknownType unknown -> throw new AssertionError(unknown);
        };
    }

    @Override
    public void close() {
        consumer.close();
    }
}
