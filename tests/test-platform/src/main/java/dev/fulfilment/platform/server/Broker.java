package dev.fulfilment.platform.server;

import dev.fulfilment.events.wire.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A single-node Kafka, as a process or a container. */
public interface Broker extends Server {

    default String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    /** Creates the missing topics, and updates the settings of the others. */
    default void create(List<Topic> topics) {
        try (Admin admin = admin()) {
            TopicCreation.bringUpToDate(admin, topics);
        }
    }

    default boolean answers() {
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers(), "client.id", "local-stack"));
    }
}
