package dev.fulfilment.platform.server;

import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.platform.process.ChildProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** A single-node Kafka, as a process or a container. */
public interface Broker extends Server {

    default String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    /** Creates the missing topics, and updates the settings of the others. */
    default void create(List<Topic> topics) {
        try (Admin admin = admin(ChildProcess.START_TIMEOUT)) {
            TopicCreation.bringUpToDate(admin, topics);
        }
    }

    default boolean answers() {
        try (Admin admin = admin(Duration.ofSeconds(10))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Admin admin(Duration timeout) {
        return Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "client.id",
                "local-stack",
                "request.timeout.ms",
                (int) Math.min(30_000, timeout.toMillis()),
                "default.api.timeout.ms",
                (int) timeout.toMillis()));
    }
}
