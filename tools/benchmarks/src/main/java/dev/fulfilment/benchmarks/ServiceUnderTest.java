package dev.fulfilment.benchmarks;

import dev.fulfilment.platform.process.ChildProcess;
import dev.fulfilment.platform.process.Java;
import dev.fulfilment.platform.process.Port;
import dev.fulfilment.platform.process.Signal;
import dev.fulfilment.platform.server.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service in a separate JVM, from a copy of its jar: the next build does not replace its classes. */
public final class ServiceUnderTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(240);
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Differences from production: no packing time, a tenth of the traces, no exporter. */
    private static final Map<String, String> SETTINGS = Map.of(
            "SERVER_ADDRESS", "127.0.0.1",
            "SHIPPING_PACKINGTIME", "0s",
            "MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "0.1",
            "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENABLED", "false");

    private final String name;
    private final Path jar;
    private final int port = Port.free().number();
    private final ChildProcess process;

    public ServiceUnderTest(String name, Path built, Path directory) {
        this.name = name;
        this.jar = copy(built, directory.resolve("jars"));
        this.process = new ChildProcess(name, directory, Signal.TERM);
    }

    private static Path copy(Path built, Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.copy(built, directory.resolve(built.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param addresses of the others, as environment variables */
    public void launch(
            List<String> jvmFlags, Database database, String bootstrapServers, Map<String, String> addresses) {
        var command = new ArrayList<String>();
        command.add(Java.command());
        command.addAll(jvmFlags);
        command.addAll(List.of("-jar", jar.toString()));
        var environment = new HashMap<>(SETTINGS);
        environment.putAll(addresses);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        environment.put("SPRING_DATASOURCE_USERNAME", database.username());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        process.start(command, environment);
    }

    public void awaitReady() {
        process.awaitReady(TIMEOUT, this::isReady);
    }

    private boolean isReady() {
        try {
            var readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
            return ((HttpURLConnection) readiness.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public ProcessHandle process() {
        return process.handle().orElseThrow(() -> new IllegalStateException(name + " has ended"));
    }

    public void stop() {
        process.stop(GRACE);
    }
}
