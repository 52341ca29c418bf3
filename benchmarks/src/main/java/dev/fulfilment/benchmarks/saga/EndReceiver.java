package dev.fulfilment.benchmarks.saga;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.Topics;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Sees orders end, as any reader of the topic would. */
final class EndReceiver implements AutoCloseable {

    private static final byte[] ORDER_UPDATED = "OrderUpdated".getBytes(ISO_8859_1);

    private final Map<UUID, End> ends = new ConcurrentHashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> reading;
    private volatile boolean closed;

    EndReceiver(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        5000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var topic = Topics.ORDERS.name();
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reading = thread.submit(this::readUntilClosed);
    }

    private void readUntilClosed() {
        while (!closed) {
            var records = consumer.poll(Duration.ofMillis(100));
            long now = System.nanoTime();
            records.forEach(each -> take(each, now));
        }
        consumer.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> each, long now) {
        var type = each.headers().lastHeader("ce_type");
        if (type == null || !Arrays.equals(type.value(), ORDER_UPDATED)) {
            return;
        }
        var status = StatusField.in(each.value());
        if (status == OrderStatus.COMPLETED || status == OrderStatus.CANCELLED) {
            ends.merge(UUID.fromString(new String(each.key(), ISO_8859_1)), End.of(now, status), End::and);
        }
    }

    /** How many orders have ended so far. */
    int count() {
        if (reading.isDone()) {
            throw new IllegalStateException("the receiver ended", reading.exceptionNow());
        }
        return ends.size();
    }

    @Nullable
    End endOf(UUID orderId) {
        return ends.get(orderId);
    }

    long count(OrderStatus status) {
        return ends.values().stream().filter(end -> end.status() == status).count();
    }

    long contradictions() {
        return ends.values().stream().filter(End::contradicted).count();
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            reading.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the receiver failed", e);
        }
    }
}
