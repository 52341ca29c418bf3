package dev.fulfilment.messaging.lag;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Queries of Kafka's offsets. Each fails with a {@link TimeoutException} after 5 s without an answer, and with an
 * {@link ExecutionException} if Kafka rejects it.
 */
public final class ConsumerOffsets {

    private static final int TIMEOUT_SECONDS = 5;

    private ConsumerOffsets() {}

    /** Returns the partitions of the topics. */
    public static Set<TopicPartition> partitions(Admin kafka, Set<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer(kafka.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .collect(toUnmodifiableSet());
    }

    /** Returns the end offsets of the topics' partitions, without open transactions. */
    public static Map<TopicPartition, Long> ends(Admin kafka, Set<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        var latest = partitions(kafka, topics).stream().collect(toMap(each -> each, _ -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        answer(kafka.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Returns the offsets at which the topics' partitions begin. */
    public static Map<TopicPartition, Long> beginnings(Admin kafka, Set<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        var earliest = partitions(kafka, topics).stream().collect(toMap(each -> each, _ -> OffsetSpec.earliest()));
        return answer(kafka.listOffsets(earliest).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> each.getValue().offset()));
    }

    /** Returns the committed offsets of the group, without partitions that have none. */
    public static Map<TopicPartition, Long> committed(Admin kafka, String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        var committed = new HashMap<TopicPartition, Long>();
        answer(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    /** Waits for an answer of Kafka. */
    public static <T> T answer(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
