package dev.fulfilment.monitor.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Up to when all topics have been read: whatever was on one of them at that moment is in the tables. Found from where the
 * topics ended at some moments, and how far the monitor's group has come since.
 */
@Component
public class Watermark {

    /** An hour of moments; whoever is further behind is told so less exactly. */
    private static final int MOST = 3_600;

    private final ConsumerGroupAdmin groups;
    private final String group;
    private final Clock clock;
    private final Deque<Ends> notPassed = new ArrayDeque<>();
    private volatile @Nullable Instant allReadUntil;

    Watermark(
            ConsumerGroupAdmin groups,
            @Value("${spring.application.name}") String group,
            Clock clock,
            MeterRegistry registry) {
        this.groups = groups;
        this.group = group;
        this.clock = clock;
        TimeGauge.builder("fulfilment.monitor.lag", this::lagSeconds, TimeUnit.SECONDS)
                .description("What had been on the topics for longer than this is in the timelines")
                .register(registry);
    }

    private record Ends(Instant at, Map<TopicPartition, Long> offsets) {

        boolean passedBy(Map<TopicPartition, Long> committed) {
            return offsets.entrySet().stream()
                    .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /** Empty until it is known. */
    public Optional<Instant> allReadUntil() {
        return Optional.ofNullable(allReadUntil);
    }

    public Optional<Duration> lag() {
        return allReadUntil().map(until -> Duration.between(until, clock.instant()));
    }

    private double lagSeconds() {
        return lag().map(lag -> lag.toMillis() / 1000.0).orElse(Double.NaN);
    }

    /** A broker that does not answer tells nothing, and the lag grows. */
    @Scheduled(fixedDelay = 1_000)
    synchronized void look() {
        var now = clock.instant();
        try {
            var ends = new Ends(now, groups.ends());
            if (notPassed.size() < MOST) {
                notPassed.addLast(ends);
            }
            pass(groups.committed(group));
        } catch (BrokerUnavailableException e) {
            return;
        }
    }

    private void pass(Map<TopicPartition, Long> committed) {
        while (!notPassed.isEmpty() && notPassed.getFirst().passedBy(committed)) {
            allReadUntil = notPassed.removeFirst().at();
        }
    }

    /** All is read anew. */
    public synchronized void forget() {
        notPassed.clear();
        allReadUntil = null;
    }
}
