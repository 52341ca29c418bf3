package dev.fulfilment.platform.server;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How PostgreSQL is set up, however it is run. */
public final class PostgresSettings {

    /** The superuser, of this machine only: a documented development default. */
    public static final String SUPERUSER = "postgres";

    public static final String SUPERUSER_PASSWORD = "postgres-dev";

    /** Asked back from the server after each start, so that nobody can weaken them unseen. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> SMALL =
            Map.of("max_connections", "120", "shared_buffers", "64MB", "timezone", "UTC");

    private PostgresSettings() {}

    /** For {@code initdb}. */
    public static List<String> cluster() {
        return List.of(
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    /** For {@code postgres}. */
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
            throw new IllegalStateException("PostgreSQL does not tell its settings", e);
        }
    }
}
