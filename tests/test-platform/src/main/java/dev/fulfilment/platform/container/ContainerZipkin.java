package dev.fulfilment.platform.container;

import dev.fulfilment.platform.server.TraceServer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Zipkin in a container. */
public final class ContainerZipkin extends ContainerServer implements TraceServer {

    private static final int INNER_PORT = 9411;

    public ContainerZipkin(String image, int port) {
        super(
                new GenericContainer<>(DockerImageName.parse(image)).withExposedPorts(INNER_PORT),
                image,
                port,
                INNER_PORT);
    }

    @Override
    public void launch() {
        start();
    }

    /** Always true: nothing waits for Zipkin. */
    @Override
    boolean usable() {
        return true;
    }
}
