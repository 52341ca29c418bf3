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

    /** What the step sends is there when the consumer comes back, so that one poll finds it all. */
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

    /** Whether this consumer has partitions, all of which it knows to be its own. */
    boolean takesPart() {
        var assigned = container.getAssignedPartitions();
        return assigned != null && !assigned.isEmpty();
    }

    boolean has(Topic topic, int partition) {
        var assigned = container.getAssignedPartitions();
        return assigned != null && assigned.contains(new TopicPartition(topic.name(), partition));
    }

    /** Where the whole group stands. */
    GroupState groupState() {
        var group = requireNonNull(container.getGroupId());
        var described =
                Broker.ask(admin -> admin.describeConsumerGroups(List.of(group)).all());
        return requireNonNull(described.get(group)).groupState();
    }

    /** How often this consumer had to take its partitions anew. */
    double rebalances() {
        return container.metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("rebalance-total"))
                .mapToDouble(metric -> (Double) metric.getValue().metricValue())
                .sum();
    }
}
