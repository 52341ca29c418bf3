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
 * Detects gaps in a publisher's sequence numbers of a key: an alarm, as gaps must not happen. It compares with the latest
 * sequences that this instance has read, so it can miss a gap, but never reports one that does not exist.
 */
final class SequenceGapDetector implements ConsumerAwareRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(SequenceGapDetector.class);
    private static final int KEYS_PER_PARTITION = 2_000;

    /** Bounds the memory: no publisher has longer keys, but a record may. */
    private static final int MAX_KEY_LENGTH = 200;

    private final Map<TopicPartition, LatestKeys> partitions = new ConcurrentHashMap<>();
    private final Set<String> topics;
    private final MessagingMetrics metrics;

    /** @param topics topics that are not compacted: compaction creates gaps */
    SequenceGapDetector(Set<String> topics, MessagingMetrics metrics) {
        this.topics = topics;
        this.metrics = metrics;
    }

    void arrived(ReceivedEvent.ReceivedRecord source, long sequence) {
        var key = source.key();
        if (key == null || key.length() > MAX_KEY_LENGTH || !topics.contains(source.topic())) {
            return;
        }
        if (sequence < 1) {
            unreadable(source);
            return;
        }
        var latest = keys(source);
        var last = latest.getOrDefault(key, sequence - 1);
        if (last < sequence - 1) {
            var missing = sequence - last - 1;
            try (var _ = source.mdc()) {
                log.error(
                        "{} of {}: {} events are missing before its event {}", source.topic(), key, missing, sequence);
            }
            metrics.gap(source.topic(), missing);
        }
        latest.put(key, Math.max(last, sequence));
    }

    /** Forgets the key of a record without a sequence: it can be any event of that key. */
    void unreadable(ReceivedEvent.ReceivedRecord source) {
        if (source.key() != null) {
            keys(source).remove(source.key());
        }
    }

    /** Forgets the sequences of newly assigned partitions: another instance may have read further. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        assigned.forEach(partitions::remove);
    }

    private LatestKeys keys(ReceivedEvent.ReceivedRecord source) {
        return partitions.computeIfAbsent(
                new TopicPartition(source.topic(), source.partition()), partition -> new LatestKeys());
    }

    /** Least recently used keys are evicted. Confined to the thread that consumes the partition. */
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
