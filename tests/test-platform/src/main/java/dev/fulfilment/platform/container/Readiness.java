package dev.fulfilment.platform.container;

import dev.fulfilment.platform.process.ChildProcess;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.rnorth.ducttape.ratelimits.RateLimiterBuilder;
import org.rnorth.ducttape.unreliables.Unreliables;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits, at the first start and every other, until a client of the server's protocol gets a response. An open port proves
 * nothing: the engine listens on it before the server does.
 */
final class Readiness extends AbstractWaitStrategy {

    private static final int TRIES_A_SECOND = 5;

    private final BooleanSupplier ready;

    Readiness(BooleanSupplier ready) {
        this.ready = ready;
        withStartupTimeout(ChildProcess.START_TIMEOUT);
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
