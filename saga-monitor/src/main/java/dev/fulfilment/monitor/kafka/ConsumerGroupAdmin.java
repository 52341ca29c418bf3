package dev.fulfilment.monitor.kafka;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.DisconnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Asks Kafka where topics end and how far groups are. */
@Component
public class ConsumerGroupAdmin implements SmartLifecycle {

    private static final int PATIENCE_SECONDS = 5;

    private final Map<String, Object> settings;
    private volatile @Nullable Admin admin;

    ConsumerGroupAdmin(KafkaAdmin configured) {
        this.settings = new HashMap<>(configured.getConfigurationProperties());
        settings.put("request.timeout.ms", 4_000);
        settings.put("default.api.timeout.ms", 5_000);
    }

    /** Where all topics end now. */
    public Map<TopicPartition, Long> ends() throws BrokerUnavailableException {
        return ends(partitions());
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) throws BrokerUnavailableException {
        var latest = partitions.stream().collect(toMap(each -> each, _ -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        answer(kafka().listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private List<TopicPartition> partitions() throws BrokerUnavailableException {
        var names = Topics.all().stream().map(Topic::name).toList();
        return answer(kafka().describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .toList();
    }

    /** How far a group has come; a partition of which nothing is known is left out. */
    public Map<TopicPartition, Long> committed(String group) throws BrokerUnavailableException {
        var committed = new HashMap<TopicPartition, Long>();
        answer(kafka().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    /** Makes a group begin anew. Only one without members lets that happen. */
    public void rewind(String group) throws BrokerUnavailableException {
        var beginnings = new HashMap<TopicPartition, OffsetAndMetadata>();
        partitions().forEach(each -> beginnings.put(each, new OffsetAndMetadata(0)));
        answer(kafka().alterConsumerGroupOffsets(group, beginnings).all());
    }

    private static <T> T answer(KafkaFuture<T> future) throws BrokerUnavailableException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException(e);
        }
    }

    private Admin kafka() throws BrokerUnavailableException {
        var running = admin;
        if (running == null) {
            throw new BrokerUnavailableException(new DisconnectException("not started, or stopped"));
        }
        return running;
    }

    @Override
    public void start() {
        admin = Admin.create(settings);
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
