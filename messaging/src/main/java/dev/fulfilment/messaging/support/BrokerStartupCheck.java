package dev.fulfilment.messaging.support;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.MessagingProperties;
import dev.fulfilment.messaging.StartupWait;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Start-up check of the broker: waits until it answers, and fails if it still does not after a while, if a topic is missing (an auto-created one has the wrong
 * number of partitions), if a topic keeps events longer than the inbox keeps their ids, or if it rejects events of the
 * maximum size.
 */
public final class BrokerStartupCheck extends StartupTask {

    private static final int PATIENCE_SECONDS = 15;

    private final Map<String, Object> adminProperties;
    private final String service;
    private final Map<String, Topic> topics;
    private final MessagingProperties properties;
    private final Duration limit;

    /**
     * @param topics topics that the service publishes or consumes
     * @param limit how long a broker may take to answer
     */
    public BrokerStartupCheck(
            Map<String, Object> adminProperties,
            String service,
            Set<Topic> topics,
            MessagingProperties properties,
            Duration limit) {
        this.adminProperties = adminProperties;
        this.service = service;
        this.topics = topics.stream().collect(toMap(Topic::name, identity()));
        this.properties = properties;
        this.limit = limit;
    }

    @Override
    protected void run() {
        try (var wait = new StartupWait("Kafka at " + servers(), limit)) {
            while (!hasPassed(wait)) {
                // The wait pauses between the attempts.
            }
        }
    }

    private boolean hasPassed(StartupWait wait) {
        try (var admin = Admin.create(adminProperties)) {
            checkTopics(admin);
            checkSettings(admin);
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            if (mayPass(e) && wait.goesOn(FailureClassifier.summary(e))) {
                return false;
            }
            throw new StartupException(
                    "Kafka at %s does not answer (%s)".formatted(servers(), FailureClassifier.summary(e)),
                    "Start it, or set spring.kafka.bootstrap-servers.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wait.requireNotStopped();
            throw new IllegalStateException(e);
        }
    }

    /** A broker that does not listen yet, or a host that has no address yet; not a rejected login. */
    private static boolean mayPass(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof RetriableException
                        || cause instanceof TimeoutException
                        || (cause instanceof ConfigException
                                && String.valueOf(cause.getMessage()).startsWith("No resolvable bootstrap urls")));
    }

    private void checkTopics(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var missing = new TreeSet<>(topics.keySet());
        missing.removeAll(admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        if (!missing.isEmpty()) {
            throw new StartupException(
                    "Kafka at %s has no topic %s".formatted(servers(), String.join(", ", missing)),
                    "Create it; topics are never made by accident here.");
        }
    }

    private void checkSettings(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var resources = topics.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .collect(toSet());
        var configs = admin.describeConfigs(resources).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        refuseWhere(
                configs,
                this::outlivesInbox,
                "The inbox forgets after %s, sooner than the topics do"
                        .formatted(properties.inbox().retention()),
                "Raise messaging.inbox.retention above their retention.ms and segment.ms together.");
        refuseWhere(
                configs,
                this::refusesOurLargest,
                "Events may have %,d bytes, which is more than the topics take"
                        .formatted(properties.relay().maxEventSize()),
                "Lower messaging.relay.max-event-size, or raise their max.message.bytes to %d."
                        .formatted(properties.relay().maxRequestSize()));
    }

    private void refuseWhere(
            Map<ConfigResource, Config> configs, BiPredicate<Topic, Config> unfit, String problem, String action) {
        var names = configs.entrySet().stream()
                .filter(config -> unfit.test(topics.get(config.getKey().name()), config.getValue()))
                .map(config -> config.getKey().name())
                .sorted()
                .collect(joining(", "));
        if (!names.isEmpty()) {
            throw new StartupException(problem + ": " + names, action);
        }
    }

    private boolean outlivesInbox(Topic topic, Config config) {
        var millis = number(config, TopicConfig.RETENTION_MS_CONFIG);
        // A record is deleted with its segment.
        var longest = properties.inbox().retention().toMillis() - number(config, TopicConfig.SEGMENT_MS_CONFIG);
        return !topic.compacted() && (millis < 0 || millis > longest);
    }

    private boolean refusesOurLargest(Topic topic, Config config) {
        return topic.publisher().equals(service)
                && number(config, TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                        < properties.relay().maxRequestSize();
    }

    private static long number(Config config, String name) {
        return Long.parseLong(config.get(name).value());
    }

    private String servers() {
        return String.valueOf(adminProperties.get("bootstrap.servers")).replaceAll("[\\[\\] ]", "");
    }
}
