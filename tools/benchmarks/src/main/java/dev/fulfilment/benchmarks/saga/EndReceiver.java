package dev.fulfilment.benchmarks.saga;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fulfilment.benchmarks.TopicReader;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.Topics;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/** Records the final states of orders, as a consumer of the topic. */
final class EndReceiver implements AutoCloseable {

    private static final byte[] ORDER_UPDATED = "OrderUpdated".getBytes(ISO_8859_1);

    private final Map<UUID, End> ends = new ConcurrentHashMap<>();
    private final TopicReader reader;

    EndReceiver(String bootstrapServers) {
        reader = new TopicReader(bootstrapServers, Topics.ORDERS.name(), this::take);
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        long now = System.nanoTime();
        records.forEach(each -> take(each, now));
    }

    private void take(ConsumerRecord<byte[], byte[]> each, long now) {
        var type = each.headers().lastHeader("ce_type");
        if (type == null || !Arrays.equals(type.value(), ORDER_UPDATED)) {
            return;
        }
        var status = StatusField.in(each.value());
        if (status.isFinal()) {
            ends.merge(UUID.fromString(new String(each.key(), ISO_8859_1)), End.of(now, status), End::and);
        }
    }

    /** Returns the number of orders that have ended so far. */
    int count() {
        reader.check();
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
        reader.close();
    }
}
