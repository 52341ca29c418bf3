package dev.fulfilment.local.server;

import dev.fulfilment.events.wire.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the suite's topics where they are missing. */
final class TopicCreation {

    /** The same for every topic, so that one consumer loop can hold the same partition of each. */
    static final int PARTITIONS = Integer.getInteger("fulfilment.partitions", 6);

    static final Duration RETENTION = Duration.ofDays(7);

    private static final short ONE_REPLICA = 1;

    private TopicCreation() {}

    static void createMissing(Admin admin, List<Topic> topics) {
        try {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .map(TopicCreation::described)
                            .toList())
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
        Map<String, String> settings = topic.compacted()
                ? Map.of("cleanup.policy", "compact")
                : Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(RETENTION.toMillis()));
        return new NewTopic(topic.name(), PARTITIONS, ONE_REPLICA).configs(settings);
    }
}
