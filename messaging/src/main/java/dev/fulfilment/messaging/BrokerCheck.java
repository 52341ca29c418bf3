package dev.fulfilment.messaging;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.InitializingBean;

/**
 * Refuses the start when the broker does not answer, when a topic is missing (one made by accident has the wrong
 * partitions), or when a topic keeps events for longer than the inbox remembers them.
 */
final class BrokerCheck implements InitializingBean {

    private static final int PATIENCE_SECONDS = 15;

    private final Map<String, Object> adminProperties;
    private final String servers;
    private final Set<String> topics;
    private final Set<String> retained;
    private final Duration inboxRetention;

    /**
     * @param topics those that must be there
     * @param retained those of them whose events Kafka keeps for a time
     */
    BrokerCheck(
            Map<String, Object> adminProperties,
            String servers,
            Set<String> topics,
            Set<String> retained,
            Duration inboxRetention) {
        this.adminProperties = adminProperties;
        this.servers = servers;
        this.topics = topics;
        this.retained = retained;
        this.inboxRetention = inboxRetention;
    }

    @Override
    public void afterPropertiesSet() {
        try (var admin = Admin.create(adminProperties)) {
            checkTopics(admin);
            checkRetention(admin);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new CannotStart(
                    "Kafka at %s does not answer (%s)".formatted(servers, Failures.describe(e)),
                    "Start it, or set spring.kafka.bootstrap-servers.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void checkTopics(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var missing = new TreeSet<>(topics);
        missing.removeAll(admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "Kafka at %s has no topic %s".formatted(servers, String.join(", ", missing)),
                    "Create it; topics are never made by accident here.");
        }
    }

    private void checkRetention(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var resources = retained.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        var configs = admin.describeConfigs(resources).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var tooLong = configs.entrySet().stream()
                .filter(config -> outlivesInbox(
                        config.getValue().get(TopicConfig.RETENTION_MS_CONFIG).value()))
                .map(config -> config.getKey().name())
                .sorted()
                .collect(joining(", "));
        if (!tooLong.isEmpty()) {
            throw new CannotStart(
                    "The inbox forgets after %s, sooner than the topics do: %s".formatted(inboxRetention, tooLong),
                    "Raise messaging.inbox.retention above their retention.ms.");
        }
    }

    private boolean outlivesInbox(String retentionMillis) {
        var millis = Long.parseLong(retentionMillis);
        return millis < 0 || millis > inboxRetention.toMillis();
    }
}
