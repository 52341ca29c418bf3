package dev.fulfilment.messaging.lag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Lag of a consumer group as a duration, computed from the end offsets of its topics at known times and from its committed
 * offsets. Once the group has passed all end offsets of a time, it has consumed everything published before that time.
 */
final class GroupLag {

    /** Ten minutes of observations; beyond that the lag is less precise. */
    private static final int MOST = 600;

    private final Clock clock;
    private final Deque<Ends> notPassed = new ArrayDeque<>();
    private volatile @Nullable Instant asOf;

    GroupLag(Clock clock) {
        this.clock = clock;
    }

    /** End offsets of the partitions, at that time or slightly later. */
    record Ends(Instant at, Map<TopicPartition, Long> offsets) {

        boolean passedBy(Map<TopicPartition, Long> committed) {
            return offsets.entrySet().stream()
                    .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /** @param committed committed offsets of the group, without partitions that have none */
    synchronized void observe(Ends ends, Map<TopicPartition, Long> committed) {
        if (notPassed.size() < MOST) {
            notPassed.addLast(ends);
        }
        while (!notPassed.isEmpty() && notPassed.getFirst().passedBy(committed)) {
            asOf = notPassed.removeFirst().at();
        }
    }

    /** Returns the lag; empty until the group has passed the first observed ends. */
    Optional<Duration> current() {
        return Optional.ofNullable(asOf).map(known -> {
            var lag = Duration.between(known, clock.instant());
            return lag.isNegative() ? Duration.ZERO : lag;
        });
    }
}
