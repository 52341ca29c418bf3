package dev.fulfilment.platform.spring;

import java.net.URI;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A further instance of a service beside the test's own: same database, same consumer groups. */
public class ServiceInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** @param settings command-line arguments, which have precedence over the application's configuration */
    protected ServiceInstance(SpringApplicationBuilder application, String... settings) {
        context = application.initializers(new PlatformInitializer()).run(settings);
    }

    /** Starts a service on a free port. As in {@code @SpringBootTest}, it exports no spans. */
    public static ServiceInstance start(Class<?> application, String... settings) {
        var defaults = Stream.of("--server.port=0", "--management.tracing.sampling.probability=0");
        return new ServiceInstance(
                new SpringApplicationBuilder(application),
                Stream.concat(defaults, Stream.of(settings)).toArray(String[]::new));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    @Override
    public final void close() {
        context.close();
    }
}
