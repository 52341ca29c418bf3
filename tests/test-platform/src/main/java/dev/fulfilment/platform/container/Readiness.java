package dev.fulfilment.platform.container;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.rnorth.ducttape.ratelimits.RateLimiterBuilder;
import org.rnorth.ducttape.unreliables.Unreliables;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * A server is ready when it answers a client of its own kind, at its first start as at every other. That its port can be
 * connected to proves nothing: the engine listens there before the server does.
 */
final class Readiness extends AbstractWaitStrategy {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int TRIES_A_SECOND = 5;

    private final BooleanSupplier ready;

    Readiness(BooleanSupplier ready) {
        this.ready = ready;
        withStartupTimeout(PATIENCE);
        withRateLimiter(RateLimiterBuilder.newBuilder()
                .withRate(TRIES_A_SECOND, TimeUnit.SECONDS)
                .withConstantThroughput()
                .build());
    }

    @Override
    protected void waitUntilReady() {
        Unreliables.retryUntilTrue(
                (int) startupTimeout.toSeconds(),
                TimeUnit.SECONDS,
                () -> getRateLimiter().getWhenReady(ready::getAsBoolean));
    }
}
