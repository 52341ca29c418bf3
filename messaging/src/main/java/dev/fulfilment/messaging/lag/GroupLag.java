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
public final class GroupLag {

    private final Clock clock;
    private final int maxObservations;
    private final Deque<Ends> notPassed = new ArrayDeque<>();
    private volatile @Nullable Instant asOf;

    /** @param maxObservations limit of observations that the group has not passed; beyond it the lag is less precise */
    public GroupLag(Clock clock, int maxObservations) {
        this.clock = clock;
        this.maxObservations = maxObservations;
    }

    /** End offsets of the partitions, at that time or slightly later. */
    private record Ends(Instant at, Map<TopicPartition, Long> offsets) {

        boolean passedBy(Map<TopicPartition, Long> committed) {
            return offsets.entrySet().stream()
                    .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /**
     * Adds an observation.
     *
     * @param at a time not after the one at which the ends were read
     * @param ends end offsets of all partitions
     * @param committed committed offsets of the group, without partitions that have none
     */
    public synchronized void observe(Instant at, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        if (notPassed.size() < maxObservations) {
            notPassed.addLast(new Ends(at, ends));
        }
        while (!notPassed.isEmpty() && notPassed.getFirst().passedBy(committed)) {
            asOf = notPassed.removeFirst().at();
        }
    }

    /** Returns the lag; empty until the group has passed the first observed ends. */
    public Optional<Duration> current() {
        return Optional.ofNullable(asOf).map(known -> {
            var lag = Duration.between(known, clock.instant());
            return lag.isNegative() ? Duration.ZERO : lag;
        });
    }

    /** Returns the low watermark: everything published before it is consumed; empty until it is known. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** Forgets all observations, for a group that starts again from the beginning. */
    public synchronized void forget() {
        notPassed.clear();
        asOf = null;
    }
}
