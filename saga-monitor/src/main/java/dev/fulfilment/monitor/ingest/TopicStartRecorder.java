package dev.fulfilment.monitor.ingest;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Notes where partitions begin before their first record is read. */
record TopicStartRecorder(TopicStartRepository topicStarts) implements ConsumerAwareRebalanceListener {

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        topicStarts.note(consumer, partitions);
    }
}
