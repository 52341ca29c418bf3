package dev.fulfilment.platform.container;

import dev.fulfilment.platform.server.Server;
import java.util.List;
import org.testcontainers.containers.GenericContainer;

/**
 * A container that keeps its data and its published port when it is stopped, killed and restarted. A plain Testcontainers
 * container is removed by a stop, and its successor gets another port. Testcontainers removes this one when the JVM ends.
 */
abstract class ContainerServer implements Server {

    private static final int GRACE_SECONDS = 20;

    static {
        Engine.quieten();
    }

    private final GenericContainer<?> container;
    private final String image;
    private final int port;
    private final Readiness readiness = new Readiness(this::usable);

    /** @param innerPort where the server listens in the container */
    ContainerServer(GenericContainer<?> container, String image, int port, int innerPort) {
        this.container = container;
        this.image = image;
        this.port = port;
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + innerPort));
        container.setWaitStrategy(readiness);
    }

    /** Returns true if a client can use the server now. */
    abstract boolean usable();

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            Engine.require(image, container);
            container.start();
        } else {
            Engine.client().startContainerCmd(container.getContainerId()).exec();
            readiness.waitUntilReady(container);
        }
    }

    @Override
    public void stop() {
        if (isRunning()) {
            Engine.client()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(GRACE_SECONDS)
                    .exec();
        }
    }

    @Override
    public void kill() {
        if (isRunning()) {
            Engine.client().killContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public void discard() {
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public int port() {
        return port;
    }

    String image() {
        return image;
    }
}
