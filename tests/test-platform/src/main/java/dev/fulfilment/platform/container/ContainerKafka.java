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

    /** A build of the image may refuse storage that is formatted, as it is at every start but the first. */
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

    /** This broker as a context sees it. */
    public KafkaContainer asSeenByAContext() {
        return new Shared(image(), bootstrapServers());
    }

    private static DockerImageName named(String image) {
        return DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka");
    }

    /** Its address is known before it starts, so nothing has to be told to it later; and the broker is what hears the signal to end. */
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

        /** Would write the address for a command that waits for it. */
        @Override
        protected void containerIsStarting(InspectContainerResponse started) {}
    }

    /** Contexts come and go, and none of them starts or stops what all of them share. */
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
