package dev.fulfilment.monitor.ingest;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/**
 * Records the start of each partition before its first record is read. Orders placed before that time cannot be audited, because
 * events of theirs may have been deleted.
 */
@Component
class TopicStartRecorder implements ConsumerAwareRebalanceListener {

    private static final Set<String> COMPACTED = Set.of(Topics.PRODUCTS.name());

    private final TopicStartRepository topicStarts;
    private final Clock clock;

    TopicStartRecorder(TopicStartRepository topicStarts, Clock clock) {
        this.topicStarts = topicStarts;
        this.clock = clock;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var recorded = topicStarts.recorded();
        var unrecorded = partitions.stream()
                .filter(each -> !COMPACTED.contains(each.topic()) && !recorded.contains(each))
                .toList();
        if (!unrecorded.isEmpty()) {
            var first = consumer.beginningOffsets(unrecorded);
            var times = consumer.offsetsForTimes(unrecorded.stream().collect(toMap(each -> each, _ -> 0L)));
            unrecorded.forEach(
                    each -> topicStarts.add(each, Objects.equals(first.get(each), 0L) ? null : time(times, each)));
        }
    }

    /** Returns the current time if the partition is empty because all its records were deleted. */
    private Instant time(Map<TopicPartition, OffsetAndTimestamp> times, TopicPartition partition) {
        var first = times.get(partition);
        return first == null ? clock.instant() : Instant.ofEpochMilli(first.timestamp());
    }
}
