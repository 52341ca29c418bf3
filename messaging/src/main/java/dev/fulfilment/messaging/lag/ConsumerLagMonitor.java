package dev.fulfilment.messaging.lag;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.fulfilment.messaging.ConsumerLag;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks Kafka every second how far each of the service's consumer groups has come. */
class ConsumerLagMonitor implements ConsumerLag, SmartLifecycle {

    private static final int PATIENCE_SECONDS = 5;

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
        this.reactions = new Watched(reactions, new GroupLag(clock));
        this.projections = projections.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, each -> new Watched(each.getValue(), new GroupLag(clock))));
        this.clock = clock;
    }

    /** A group, and what is known of it. */
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

    /** A broker that does not answer tells nothing, and the lag grows. */
    @Scheduled(fixedDelay = 1_000)
    void look() throws InterruptedException {
        var kafka = admin;
        if (kafka == null) {
            return;
        }
        try {
            look(kafka, reactions);
            for (var projection : projections.values()) {
                look(kafka, projection);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return;
        }
    }

    private void look(Admin kafka, Watched watched) throws InterruptedException, ExecutionException, TimeoutException {
        var now = clock.instant();
        var ends = ends(kafka, watched.group().topics());
        watched.lag()
                .observe(
                        new GroupLag.Ends(now, ends),
                        committed(kafka, watched.group().id()));
    }

    private static Map<TopicPartition, Long> ends(Admin kafka, Set<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        var described = kafka.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var latest = described.values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .collect(toMap(each -> each, each -> OffsetSpec.latest()));
        return kafka
                .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, each -> offset(each.getValue())));
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private static Map<TopicPartition, Long> committed(Admin kafka, String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        var committed = new HashMap<TopicPartition, Long>();
        kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
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
