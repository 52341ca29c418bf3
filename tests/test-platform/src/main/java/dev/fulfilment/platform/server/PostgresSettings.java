package dev.fulfilment.platform.server;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL's settings, for the process and the container alike. */
public final class PostgresSettings {

    /** The superuser of local servers: a documented development default. */
    public static final String SUPERUSER = "postgres";

    public static final String SUPERUSER_PASSWORD = "postgres-dev";

    /** Verified on the server after each start. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> SMALL =
            Map.of("max_connections", "120", "shared_buffers", "64MB", "timezone", "UTC");

    private PostgresSettings() {}

    /** Returns the arguments of {@code initdb}. */
    public static List<String> cluster() {
        return List.of(
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    /** Returns the arguments of {@code postgres}. */
    public static List<String> server() {
        return Stream.of(DURABLE, SMALL).flatMap(PostgresSettings::options).toList();
    }

    static Stream<String> options(Map<String, String> settings) {
        return settings.entrySet().stream()
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()));
    }

    /** Fails unless the running server flushes each commit. */
    public static void assertDurable(DatabaseServer postgres) {
        try (var connection = postgres.superuser("postgres");
                var statement = connection.createStatement()) {
            for (var setting : DURABLE.entrySet()) {
                try (var shown = statement.executeQuery("SHOW " + setting.getKey())) {
                    shown.next();
                    if (!setting.getValue().equals(shown.getString(1))) {
                        throw new IllegalStateException(
                                "PostgreSQL runs with " + setting.getKey() + "=" + shown.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL's settings cannot be read", e);
        }
    }
}
