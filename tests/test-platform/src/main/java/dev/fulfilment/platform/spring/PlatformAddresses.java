package dev.fulfilment.platform.spring;

import dev.fulfilment.platform.Platform;
import dev.fulfilment.platform.server.Database;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Sets the addresses of this JVM's platform as properties of a service. */
public final class PlatformAddresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String service = context.getEnvironment().getRequiredProperty("spring.application.name");
        Platform platform = Platform.shared();
        Database database = platform.database(service);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "platform",
                        Map.of(
                                "spring.datasource.url", database.jdbcUrl(),
                                "spring.datasource.username", database.username(),
                                "spring.datasource.password", database.password(),
                                "spring.kafka.bootstrap-servers", platform.bootstrapServers())));
    }
}
