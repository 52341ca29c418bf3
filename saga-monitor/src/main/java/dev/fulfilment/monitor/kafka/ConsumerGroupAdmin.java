package dev.fulfilment.monitor.kafka;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.lag.ConsumerOffsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.DisconnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Reads and resets the offsets of consumer groups. */
@Component
public class ConsumerGroupAdmin implements SmartLifecycle {

    private static final Set<String> TOPICS =
            Topics.all().stream().map(Topic::name).collect(toUnmodifiableSet());

    private final Map<String, Object> settings;
    private volatile @Nullable Admin admin;

    ConsumerGroupAdmin(KafkaAdmin configured) {
        this.settings = new HashMap<>(configured.getConfigurationProperties());
        settings.put("request.timeout.ms", 4_000);
        settings.put("default.api.timeout.ms", 5_000);
    }

    /** Returns the end offsets of all topics. */
    public Map<TopicPartition, Long> ends() throws BrokerUnavailableException {
        return ask(kafka -> ConsumerOffsets.ends(kafka, TOPICS));
    }

    /** Returns the committed offsets of a group, without partitions that have none. */
    public Map<TopicPartition, Long> committed(String group) throws BrokerUnavailableException {
        return ask(kafka -> ConsumerOffsets.committed(kafka, group));
    }

    /** Resets a group to the beginning of all topics. Kafka rejects this while the group has members. */
    public void rewind(String group) throws BrokerUnavailableException {
        ask(kafka -> {
            var beginnings = ConsumerOffsets.beginnings(kafka, TOPICS).entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, each -> new OffsetAndMetadata(each.getValue())));
            return ConsumerOffsets.answer(
                    kafka.alterConsumerGroupOffsets(group, beginnings).all());
        });
    }

    private interface Query<T extends @Nullable Object> {

        T of(Admin kafka) throws InterruptedException, ExecutionException, TimeoutException;
    }

    private <T extends @Nullable Object> T ask(Query<T> query) throws BrokerUnavailableException {
        try {
            return query.of(kafka());
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
