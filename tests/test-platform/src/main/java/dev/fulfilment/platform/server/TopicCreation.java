package dev.fulfilment.platform.server;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.wire.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** Creates the suite's topics and updates their settings. */
final class TopicCreation {

    /** Equal for all topics, so that a consumer is assigned the same partition of each (co-partitioning). */
    static final int PARTITIONS = Integer.getInteger("fulfilment.partitions", 6);

    static final Duration RETENTION = Duration.ofDays(7);

    /** Kafka deletes whole segments: an event is kept for the retention and up to this time longer. */
    static final Duration SEGMENT = Duration.ofDays(1);

    /** The retention counts from the publication, not from the event's own time. */
    static final String TIMESTAMP_TYPE = "LogAppendTime";

    /** Room for an order of 10,000 lines. */
    static final int LARGEST_MESSAGE = 2_200_000;

    private static final short ONE_REPLICA = 1;

    private TopicCreation() {}

    /** Creates the missing topics and applies the current settings to the others. */
    static void bringUpToDate(Admin admin, List<Topic> topics) {
        try {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .map(TopicCreation::described)
                            .toList())
                    .all()
                    .get();
            admin.incrementalAlterConfigs(
                            topics.stream().collect(toMap(TopicCreation::resource, TopicCreation::changes)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static NewTopic described(Topic topic) {
        return new NewTopic(topic.name(), PARTITIONS, ONE_REPLICA).configs(settings(topic));
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Collection<AlterConfigOp> changes(Topic topic) {
        return settings(topic).entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static Map<String, String> settings(Topic topic) {
        var settings = new HashMap<>(Map.of(
                "max.message.bytes", Integer.toString(LARGEST_MESSAGE), "message.timestamp.type", TIMESTAMP_TYPE));
        if (topic.compacted()) {
            settings.put("cleanup.policy", "compact");
        } else {
            settings.put("cleanup.policy", "delete");
            settings.put("retention.ms", Long.toString(RETENTION.toMillis()));
            settings.put("segment.ms", Long.toString(SEGMENT.toMillis()));
        }
        return settings;
    }
}
