package dev.fulfilment.order;

import dev.fulfilment.platform.spring.PlatformInitializer;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second instance of the service beside the test's own: same database, same consumer groups. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SecondInstance start(String... settings) {
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--management.tracing.sampling.probability=0"), Stream.of(settings));
        return new SecondInstance(new SpringApplicationBuilder(OrderServiceApplication.class)
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
