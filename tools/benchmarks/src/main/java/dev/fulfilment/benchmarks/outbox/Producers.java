package dev.fulfilment.benchmarks.outbox;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Creates Kafka producers with the durability of all contenders: acks=all, idempotent. */
final class Producers {

    private Producers() {}

    static KafkaProducer<byte[], byte[]> create(String bootstrapServers, int lingerMillis) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        lingerMillis,
                        "batch.size",
                        64 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
