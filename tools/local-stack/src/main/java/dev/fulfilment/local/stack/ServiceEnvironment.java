package dev.fulfilment.local.stack;

import dev.fulfilment.platform.server.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Environment variables of a service process: port, database, Kafka, plus the user's overrides. */
final class ServiceEnvironment {

    private static final List<String> USER_SET =
            List.of("SPRING_", "LOGGING_", "ORDERS_", "SHIPPING_", "MONITOR_", "MESSAGING_", "MANAGEMENT_", "STARTUP_");

    private ServiceEnvironment() {}

    static Map<String, String> of(
            int port,
            Database database,
            String bootstrapServers,
            String spansEndpoint,
            Map<String, String> addresses,
            Map<String, String> user) {
        var environment = new HashMap<>(addresses);
        environment.put("MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1.0");
        user.forEach((name, value) -> {
            if (USER_SET.stream().anyMatch(name::startsWith)) {
                environment.put(name, value);
            }
        });
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        environment.put("SPRING_DATASOURCE_USERNAME", database.username());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENDPOINT", spansEndpoint);
        return environment;
    }
}
