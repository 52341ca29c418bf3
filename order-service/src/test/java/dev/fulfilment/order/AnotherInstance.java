package dev.fulfilment.order;

import dev.fulfilment.local.test.PlatformInitializer;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second instance of the service beside the test's own: same database, same consumer groups. */
public final class AnotherInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private AnotherInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static AnotherInstance start(String... settings) {
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--management.tracing.sampling.probability=0"), Stream.of(settings));
        return new AnotherInstance(new SpringApplicationBuilder(OrderService.class)
                .initializers(new PlatformInitializer())
                .run(arguments.toArray(String[]::new)));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
