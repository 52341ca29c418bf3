package dev.fulfilment.service.idempotency;

import dev.fulfilment.platform.spring.PlatformInitializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second instance of the service beside the test's own, on the same database. */
final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static SecondInstance start() {
        return new SecondInstance(new SpringApplicationBuilder(CounterService.class)
                .initializers(new PlatformInitializer())
                .run("--server.port=0"));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
