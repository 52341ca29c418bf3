package dev.fulfilment.platform.container;

import static java.util.stream.Collectors.toMap;

import com.github.dockerjava.api.command.InspectContainerResponse;
import dev.fulfilment.platform.server.Broker;
import dev.fulfilment.platform.server.KafkaSettings;
import java.util.Locale;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Kafka in a container. */
public final class ContainerKafka extends ContainerServer implements Broker {

    private static final int INNER_PORT = 9092;

    /** Formats the storage at the first start only: some builds of the image fail if it is already formatted. */
    private static final String FORMAT_ONCE = """
            test -e /tmp/formatted && \\
                exec java $KAFKA_HEAP_OPTS -cp '/opt/kafka/libs/*' kafka.Kafka /opt/kafka/config/server.properties
            touch /tmp/formatted
            exec /etc/kafka/docker/run
            """;

    public ContainerKafka(String image, int port) {
        super(new PublishedAt(image, port), image, port, INNER_PORT);
    }

    @Override
    boolean usable() {
        return answers();
    }

    /** Returns this broker as a container for an application context. */
    public KafkaContainer asSeenByAContext() {
        return new Shared(image(), bootstrapServers());
    }

    private static DockerImageName named(String image) {
        return DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka");
    }

    /** Advertises an address that is known before the start. {@code exec} lets the broker itself receive SIGTERM. */
    private static final class PublishedAt extends KafkaContainer {

        PublishedAt(String image, int port) {
            super(named(image));
            withCommand("bash", "-c", FORMAT_ONCE);
            withEnv("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + port + ",BROKER://localhost:9093");
            withEnv("KAFKA_HEAP_OPTS", "-Xmx256m");
            withEnv(variables(KafkaSettings.oneNode()));
        }

        private static Map<String, String> variables(Map<String, String> settings) {
            return settings.entrySet().stream()
                    .collect(toMap(
                            setting -> "KAFKA_"
                                    + setting.getKey().toUpperCase(Locale.ROOT).replace('.', '_'),
                            Map.Entry::getValue));
        }

        /** Replaces the method that writes the advertised address into the running container. */
        @Override
        protected void containerIsStarting(InspectContainerResponse started) {}
    }

    /** Shared by all application contexts, which therefore neither start nor stop it. */
    private static final class Shared extends KafkaContainer {

        private final String bootstrapServers;

        Shared(String image, String bootstrapServers) {
            super(named(image));
            this.bootstrapServers = bootstrapServers;
        }

        @Override
        public String getBootstrapServers() {
            return bootstrapServers;
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
