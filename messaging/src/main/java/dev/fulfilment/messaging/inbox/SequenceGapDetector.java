package dev.fulfilment.messaging.inbox;

import dev.fulfilment.messaging.support.MessagingMetrics;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Notices where a publisher's count of its events for a key leaves one out: an alarm, as it must not happen. It knows
 * what this instance has read lately, and so may miss a hole, but names none that is not there.
 */
final class SequenceGapDetector implements ConsumerAwareRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(SequenceGapDetector.class);
    private static final int KEYS_PER_PARTITION = 2_000;

    private final Map<TopicPartition, LatestKeys> partitions = new ConcurrentHashMap<>();
    private final Set<String> topics;
    private final MessagingMetrics metrics;

    /** @param topics those that keep every event; a compacted topic has holes by nature */
    SequenceGapDetector(Set<String> topics, MessagingMetrics metrics) {
        this.topics = topics;
        this.metrics = metrics;
    }

    void arrived(ReceivedEvent.ReceivedRecord source, long sequence) {
        var key = source.key();
        if (key == null || !topics.contains(source.topic())) {
            return;
        }
        if (sequence < 1) {
            unreadable(source);
            return;
        }
        var latest = keys(source);
        var last = latest.getOrDefault(key, sequence - 1);
        if (sequence > last + 1) {
            var missing = sequence - last - 1;
            try (var _ = source.mdc()) {
                log.error(
                        "{} of {}: {} events are missing before its event {}", source.topic(), key, missing, sequence);
            }
            metrics.gap(source.topic(), missing);
        }
        latest.put(key, Math.max(last, sequence));
    }

    /** A record that does not tell its sequence may be any event of its key. */
    void unreadable(ReceivedEvent.ReceivedRecord source) {
        if (source.key() != null) {
            keys(source).remove(source.key());
        }
    }

    /** Others may have read them meanwhile. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        assigned.forEach(partitions::remove);
    }

    private LatestKeys keys(ReceivedEvent.ReceivedRecord source) {
        return partitions.computeIfAbsent(
                new TopicPartition(source.topic(), source.partition()), partition -> new LatestKeys());
    }

    /** Only ever used by the one thread that consumes the partition. */
    private static final class LatestKeys extends LinkedHashMap<String, Long> {

        LatestKeys() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > KEYS_PER_PARTITION;
        }
    }
}
