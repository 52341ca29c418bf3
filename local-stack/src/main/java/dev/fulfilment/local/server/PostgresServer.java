package dev.fulfilment.local.server;

import dev.fulfilment.local.process.ChildProcess;
import dev.fulfilment.local.process.Port;
import dev.fulfilment.local.process.Signal;
import dev.fulfilment.local.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL whose acknowledged commits survive SIGKILL. */
public final class PostgresServer implements LocalServer {

    /** The superuser, of this machine only: a documented development default. */
    public static final String SUPERUSER = "postgres";

    public static final String SUPERUSER_PASSWORD = "postgres-dev";

    /** Asked back from the server after each start, so that nobody can weaken them unseen. */
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "120",
            "shared_buffers", "64MB",
            "logging_collector", "off",
            "timezone", "UTC");

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int TRIES = 20;

    private final PlatformHome home;
    private final Path data;
    private final int port;
    private final ChildProcess process;

    /** Data, log and pid file are kept under the given directory. */
    public PostgresServer(PlatformHome home, Path directory, int port) {
        this.home = home;
        this.data = directory.resolve("postgres");
        this.port = port;
        this.process = new ChildProcess("postgres", directory, Signal.INT);
    }

    @Override
    public void start() {
        var cluster = new PostgresCluster(PostgresBinaries.unpacked(home), data);
        process.stopLeftover();
        cluster.initialise(SUPERUSER, SUPERUSER_PASSWORD);
        cluster.removeStaleLock();
        startUntilMemoryIsReleased(cluster);
        assertDurable();
    }

    /** The children of a postmaster that was killed hold its shared memory for a moment longer. */
    private void startUntilMemoryIsReleased(PostgresCluster cluster) {
        for (int attempt = 1; ; attempt++) {
            process.start(cluster.command("postgres", options()), Map.of());
            try {
                process.awaitReady(PATIENCE, this::acceptsConnections);
                return;
            } catch (StartFailure failure) {
                boolean memoryHeld = process.lastLines().stream().anyMatch(line -> line.contains("still in use"));
                if (!memoryHeld || attempt == TRIES) {
                    process.stop(GRACE);
                    throw failure;
                }
                process.pause(Duration.ofMillis(250));
            }
        }
    }

    @Override
    public void stop() {
        process.stop(GRACE);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as the superuser. */
    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER_PASSWORD);
    }

    private List<String> options() {
        var options = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> options.addAll(List.of("-c", name + "=" + value)));
        DURABLE.forEach((name, value) -> options.addAll(List.of("-c", name + "=" + value)));
        return options;
    }

    private boolean acceptsConnections() {
        if (!Files.exists(data.resolve("postmaster.pid")) || !new Port(port).answers()) {
            return false;
        }
        try (var connection = superuser("postgres")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void assertDurable() {
        try (var connection = superuser("postgres");
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
