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

/** Kafka client that bypasses the services. */
final class BrokerClient implements AutoCloseable {

    private final Map<String, Object> config =
            Map.of("bootstrap.servers", Suite.stack().platform().bootstrapServers());
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());

    void send(String topic, @Nullable String key, byte @Nullable [] value) {
        producer.send(new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), value));
    }

    /** Sends the record again, to the same partition with the same headers. */
    void resend(PublishedEvents.PublishedEvent event) {
        var record = event.record();
        producer.send(new ProducerRecord<>(
                record.topic(),
                record.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers()));
    }

    /** Waits until every service has committed the end offsets of all topics. */
    void awaitConsumed() {
        producer.flush();
        try (var admin = Admin.create(config)) {
            for (var group : ServiceDatabases.SERVICES) {
                Awaitility.await(group + " has no consumer lag").until(() -> hasConsumedAll(admin, group));
            }
        }
    }

    /** Returns the sum of the end offsets of a topic. */
    long endOffset(String topic) {
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

    /** Returns the sum of a service's committed offsets on all topics. */
    long committedOffset(String group) {
        try (var admin = Admin.create(config)) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                    .filter(offset -> offset != null)
                    .mapToLong(offset -> offset.offset())
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares the assigned partitions: one that has just received its first records has no committed offset yet. */
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
