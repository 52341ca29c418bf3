package dev.fulfilment.messaging.support;

import org.springframework.context.SmartLifecycle;

/**
 * Task that runs after all beans are created and before the service serves, consumes or relays anything; its failure fails
 * the start. A training run of the JVM ({@code spring.context.exit=onRefresh}) ends before it, and so needs neither a
 * database nor a broker.
 */
public abstract class StartupTask implements SmartLifecycle {

    private volatile boolean done;

    protected abstract void run();

    @Override
    public final void start() {
        run();
        done = true;
    }

    @Override
    public final void stop() {
        done = false;
    }

    @Override
    public final boolean isRunning() {
        return done;
    }

    @Override
    public final int getPhase() {
        return Integer.MIN_VALUE;
    }
}
