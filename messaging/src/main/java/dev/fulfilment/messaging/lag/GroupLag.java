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
 * How far a consumer group is behind, from two facts that every instance can learn: where its topics ended at some moments,
 * and how far the group has come. Once it has passed an end, all that had been published at that moment is consumed.
 */
final class GroupLag {

    /** Ten minutes of moments; whoever is further behind is told so less exactly. */
    private static final int MOST = 600;

    private final Clock clock;
    private final Deque<Ends> notPassed = new ArrayDeque<>();
    private volatile @Nullable Instant asOf;

    GroupLag(Clock clock) {
        this.clock = clock;
    }

    /** Where the partitions ended, at that moment or a little later. */
    record Ends(Instant at, Map<TopicPartition, Long> offsets) {

        boolean passedBy(Map<TopicPartition, Long> committed) {
            return offsets.entrySet().stream()
                    .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /** @param committed how far the group has come; a partition of which nothing is known is left out */
    synchronized void observe(Ends ends, Map<TopicPartition, Long> committed) {
        if (notPassed.size() < MOST) {
            notPassed.addLast(ends);
        }
        while (!notPassed.isEmpty() && notPassed.getFirst().passedBy(committed)) {
            asOf = notPassed.removeFirst().at();
        }
    }

    /** Empty until it is known. */
    Optional<Duration> current() {
        return Optional.ofNullable(asOf).map(known -> {
            var lag = Duration.between(known, clock.instant());
            return lag.isNegative() ? Duration.ZERO : lag;
        });
    }
}
