package dev.fulfilment.messaging;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.inbox.ThrottledListener;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The service's consumer in the hands of a test. */
record Consumption(ConcurrentMessageListenerContainer<byte[], byte[]> container) {

    /** Runs the step while the consumer is paused, so that one poll returns everything it sends. */
    void whileStopped(Runnable step) {
        container.stop();
        try {
            step.run();
        } finally {
            container.start();
        }
    }

    /** As if the process had died before it could commit the offset of that record and of those behind it. */
    void forgetOffsetsFrom(ConsumerRecord<?, ?> record) {
        goOnWith(record);
    }

    /** As if another instance had consumed everything before that record. */
    void skipTo(ConsumerRecord<?, ?> record) {
        goOnWith(record);
    }

    private void goOnWith(ConsumerRecord<?, ?> record) {
        var offsets =
                Map.of(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset()));
        Broker.ask(admin ->
                admin.alterConsumerGroupOffsets(container.getGroupId(), offsets).all());
    }

    ThrottledListener listener() {
        return (ThrottledListener)
                requireNonNull(container.getContainerProperties().getMessageListener());
    }

    /** Returns whether partitions are assigned to this consumer. */
    boolean takesPart() {
        var assigned = container.getAssignedPartitions();
        return assigned != null && !assigned.isEmpty();
    }

    boolean has(Topic topic, int partition) {
        var assigned = container.getAssignedPartitions();
        return assigned != null && assigned.contains(new TopicPartition(topic.name(), partition));
    }

    /** Returns the state of the whole group. */
    GroupState groupState() {
        var group = requireNonNull(container.getGroupId());
        var described =
                Broker.ask(admin -> admin.describeConsumerGroups(List.of(group)).all());
        return requireNonNull(described.get(group)).groupState();
    }

    /** Returns how many times partitions were assigned to this consumer. */
    double rebalances() {
        return container.metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("rebalance-total"))
                .mapToDouble(metric -> (Double) metric.getValue().metricValue())
                .sum();
    }
}
