package dev.fulfilment.system;

import dev.fulfilment.platform.ProjectRoot;
import java.nio.file.Path;
import java.util.Map;

/** Further instance of a service on the suite's platform, not supervised by the stack, with changed settings. */
final class StandaloneService {

    private StandaloneService() {}

    /** Returns the command and environment of the suite, on a free port, with those variables changed. */
    static ProcessBuilder of(String service, Map<String, String> changed) {
        return of(Path.of(service), service, changed);
    }

    /** Prepares a service that is built in the given directory below the project's root. */
    static ProcessBuilder of(Path module, String service, Map<String, String> changed) {
        var stack = Suite.stack();
        var database = stack.platform().database(service);
        Path jar = ProjectRoot.find().resolve(module).resolve("target").resolve(service + ".jar");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", "0",
                        "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", database.username(),
                        "SPRING_DATASOURCE_PASSWORD", database.password(),
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS", stack.platform().bootstrapServers(),
                        "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENDPOINT",
                                stack.zipkin().spansEndpoint()));
        builder.environment().putAll(changed);
        return builder.redirectErrorStream(true);
    }
}
