package dev.fulfilment.platform.container;

import com.github.dockerjava.api.DockerClient;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;

/** Access to the Docker engine; a problem with it is reported in one line. */
final class Engine {

    private Engine() {}

    static DockerClient client() {
        return DockerClientFactory.instance().client();
    }

    /** Fails if no engine is running, or if the image is missing and cannot be pulled. */
    static void require(String image, GenericContainer<?> container) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ContainerUnavailableException("-Pcontainers needs a running Docker engine, and none answers");
        }
        try {
            container.getDockerImageName();
        } catch (ContainerFetchException tried) {
            throw new ContainerUnavailableException(
                    "the image " + image + " is missing and cannot be pulled: see docker pull " + image);
        }
    }

    /**
     * Silences Testcontainers, which logs each step and each attempt to find an engine, and Kafka's client, which logs each
     * attempt to connect to a starting broker. Failures arrive as exceptions.
     */
    static void quieten() {
        var logging = LoggingSystem.get(Engine.class.getClassLoader());
        logging.setLogLevel("org.testcontainers", LogLevel.ERROR);
        logging.setLogLevel("org.testcontainers.dockerclient", LogLevel.OFF);
        logging.setLogLevel("com.github.dockerjava", LogLevel.OFF);
        logging.setLogLevel("tc", LogLevel.ERROR);
        logging.setLogLevel("org.apache.kafka.clients.NetworkClient", LogLevel.ERROR);
    }
}
