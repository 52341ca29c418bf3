package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.platform.server.PlatformHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Versions of the contenders and servers. */
final class Versions {

    private Versions() {}

    static String description() {
        var versions = new Properties();
        try (var file = Objects.requireNonNull(Versions.class.getResourceAsStream("versions.properties"))) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "%s, Spring Boot %s, Spring Modulith %s, Namastack Outbox %s, transaction-outbox %s, Debezium %s"
                .formatted(
                        PlatformHome.find().versions(),
                        versions.getProperty("boot"),
                        versions.getProperty("modulith"),
                        versions.getProperty("namastack"),
                        versions.getProperty("gruelbox"),
                        versions.getProperty("debezium"));
    }
}
