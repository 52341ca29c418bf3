package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Speaks to the broker past the services. */
final class Wire implements AutoCloseable {

    private static final List<String> GROUPS =
            List.of("order-service", "payment-service", "inventory-service", "shipping-service");

    private final Map<String, Object> config =
            Map.of("bootstrap.servers", Suite.stack().platform().bootstrapServers());
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());

    void send(String topic, @Nullable String key, byte @Nullable [] value) {
        producer.send(new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), value));
    }

    /** Sends the record once more, as it was: to its partition, with its headers. */
    void repeat(EventLog.Seen event) {
        var record = event.record();
        producer.send(new ProducerRecord<>(
                record.topic(),
                record.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers()));
    }

    /** Returns when every service has committed that it consumed all that is on the topics now. */
    void awaitConsumed() {
        producer.flush();
        try (var admin = Admin.create(config)) {
            for (var group : GROUPS) {
                Awaitility.await(group + " consumes everything").until(() -> hasConsumedAll(admin, group));
            }
        }
    }

    /** How many records a topic has had. */
    long published(String topic) {
        try (var admin = Admin.create(config)) {
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            producer.partitionsFor(topic)
                    .forEach(each -> latest.put(new TopicPartition(topic, each.partition()), OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many records of all topics a service has committed that it is done with. */
    long consumed(String group) {
        try (var admin = Admin.create(config)) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                    .filter(offset -> offset != null)
                    .mapToLong(offset -> offset.offset())
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a partition whose first records have just come, nothing is committed yet: so those that it has been given count. */
    private static boolean hasConsumedAll(Admin admin, String group) throws ExecutionException, InterruptedException {
        var described = admin.describeConsumerGroups(List.of(group)).all().get().get(group);
        var given = requireNonNull(described).members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return described.groupState() == GroupState.STABLE
                && admin.listOffsets(given).all().get().entrySet().stream()
                        .allMatch(end -> end.getValue().offset() <= offset(committed.get(end.getKey())));
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @Override
    public void close() {
        producer.close();
    }
}
