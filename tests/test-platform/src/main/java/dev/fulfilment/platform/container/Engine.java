package dev.fulfilment.platform.container;

import com.github.dockerjava.api.DockerClient;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;

/** The Docker engine, or one line about what is wrong with it. */
final class Engine {

    private Engine() {}

    static DockerClient client() {
        return DockerClientFactory.instance().client();
    }

    /** Fails when there is no engine, or when it has no such image and cannot get it. */
    static void require(String image, GenericContainer<?> container) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new NoContainer("-Pcontainers needs a running Docker engine, and none answers");
        }
        try {
            container.getDockerImageName();
        } catch (ContainerFetchException tried) {
            throw new NoContainer("the image " + image + " is not here and cannot be had: see docker pull " + image);
        }
    }

    /**
     * Testcontainers tells each step and each way to an engine that it tries, Kafka's client each look at a broker that is
     * not there yet. What matters reaches us as an exception.
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
