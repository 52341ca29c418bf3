package dev.fulfilment.messaging;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Asks Kafka every second how far each projection has come. */
class ProjectionWatch implements Freshness, SmartLifecycle {

    private static final int PATIENCE_SECONDS = 5;

    private final Map<String, Object> adminProperties;
    private final List<Watched> projections;
    private final Clock clock;
    private volatile @Nullable Admin admin;

    ProjectionWatch(Map<String, Object> adminProperties, ProjectionGroups groups, Clock clock) {
        this.adminProperties = adminProperties;
        this.projections = groups.all().stream()
                .map(each -> new Watched(each, new ProjectionLag(clock)))
                .toList();
        this.clock = clock;
    }

    /** A projection's group, and what is known of it. */
    private record Watched(ProjectionGroup<?> group, ProjectionLag lag) {}

    @Override
    public Optional<Duration> lag(String projection) {
        return projections.stream()
                .filter(each -> each.group().name().equals(projection))
                .findAny()
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
            for (var projection : projections) {
                look(kafka, projection);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return;
        }
    }

    private void look(Admin kafka, Watched projection)
            throws InterruptedException, ExecutionException, TimeoutException {
        var now = clock.instant();
        var ends = ends(kafka, projection.group().topic());
        projection
                .lag()
                .observe(
                        new ProjectionLag.Ends(now, ends),
                        committed(kafka, projection.group().id()));
    }

    private static Map<TopicPartition, Long> ends(Admin kafka, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        var description = kafka.describeTopics(List.of(topic)).topicNameValues().get(topic);
        var latest = requireNonNull(description).get(PATIENCE_SECONDS, TimeUnit.SECONDS).partitions().stream()
                .collect(toMap(each -> new TopicPartition(topic, each.partition()), each -> OffsetSpec.latest()));
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
