package dev.fulfilment.messaging.lag;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.messaging.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/** Compares every second the committed offsets of the service's consumer groups with the ends of their topics. */
class ConsumerLagMonitor implements ConsumerLag, SmartLifecycle {

    /** Ten minutes of observations. */
    private static final int OBSERVATIONS = 600;

    private final FailureLog failures =
            new FailureLog(LoggerFactory.getLogger(ConsumerLagMonitor.class), "Consumer lag monitor");
    private final Map<String, Object> adminProperties;
    private final Watched reactions;
    private final Map<String, Watched> projections;
    private final Clock clock;
    private volatile @Nullable Admin admin;

    ConsumerLagMonitor(
            Map<String, Object> adminProperties,
            ConsumerGroup reactions,
            Map<String, ConsumerGroup> projections,
            Clock clock) {
        this.adminProperties = adminProperties;
        this.reactions = new Watched(reactions, new GroupLag(clock, OBSERVATIONS));
        this.projections = projections.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, each -> new Watched(each.getValue(), new GroupLag(clock, OBSERVATIONS))));
        this.clock = clock;
    }

    /** A group with its lag. */
    private record Watched(ConsumerGroup group, GroupLag lag) {}

    @Override
    public Optional<Duration> lag() {
        return reactions.lag().current();
    }

    @Override
    public Optional<Duration> lag(String projection) {
        return Optional.ofNullable(projections.get(projection))
                .flatMap(each -> each.lag().current());
    }

    /** Observes every group. After a failure the lag is not updated, and so it grows. */
    @Scheduled(fixedDelay = 1_000)
    void look() throws InterruptedException {
        var kafka = admin;
        if (kafka != null) {
            look(kafka);
        }
    }

    void look(Admin kafka) throws InterruptedException {
        try {
            look(kafka, reactions);
            for (var projection : projections.values()) {
                look(kafka, projection);
            }
            failures.succeeded();
        } catch (ExecutionException | KafkaException e) {
            failures.failed(e);
        } catch (TimeoutException e) {
            failures.failed(new org.apache.kafka.common.errors.TimeoutException("Kafka does not answer", e));
        }
    }

    private void look(Admin kafka, Watched watched) throws InterruptedException, ExecutionException, TimeoutException {
        var group = watched.group();
        var now = clock.instant();
        var ends = ConsumerOffsets.ends(kafka, group.topics());
        watched.lag().observe(now, ends, ConsumerOffsets.committed(kafka, group.id()));
    }

    @Override
    public void start() {
        admin = Admin.create(adminProperties);
    }

    @Override
    public void stop() {
        var closing = admin;
        admin = null;
        if (closing != null) {
            closing.close(Duration.ZERO);
        }
    }

    @Override
    public boolean isRunning() {
        return admin != null;
    }
}
