package dev.fulfilment.platform.server;

import dev.fulfilment.platform.process.ChildProcess;
import dev.fulfilment.platform.process.Port;
import dev.fulfilment.platform.process.Signal;
import dev.fulfilment.platform.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL from its binaries. */
public final class PostgresServer implements LocalServer, DatabaseServer {

    /** TCP on one port, no Unix socket. */
    private static final Map<String, String> OF_THIS_PROCESS =
            Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "", "logging_collector", "off");

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int TRIES = 20;

    private final PlatformHome home;
    private final Path data;
    private final int port;
    private final Map<String, String> furtherSettings;
    private final ChildProcess process;

    /** Keeps data, log and pid file under the directory. */
    public PostgresServer(PlatformHome home, Path directory, int port) {
        this(home, directory, port, Map.of());
    }

    /** Adds settings, such as {@code wal_level}. The durability settings are still checked. */
    public PostgresServer(PlatformHome home, Path directory, int port, Map<String, String> furtherSettings) {
        this.home = home;
        this.furtherSettings = furtherSettings;
        this.data = directory.resolve("postgres");
        this.port = port;
        this.process = new ChildProcess("postgres", directory, Signal.INT);
    }

    @Override
    public void start() {
        var cluster = new PostgresCluster(PostgresBinaries.unpacked(home), data);
        process.stopLeftover();
        cluster.initialise();
        cluster.removeStaleLock();
        startUntilMemoryIsReleased(cluster);
        PostgresSettings.assertDurable(this);
    }

    /** Retries while the children of a killed postmaster still hold its shared memory. */
    private void startUntilMemoryIsReleased(PostgresCluster cluster) {
        for (int attempt = 1; ; attempt++) {
            process.start(cluster.command("postgres", options()), Map.of());
            try {
                process.awaitReady(ChildProcess.START_TIMEOUT, this::acceptsConnections);
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

    private List<String> options() {
        var options = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        options.addAll(PostgresSettings.server());
        options.addAll(PostgresSettings.options(OF_THIS_PROCESS).toList());
        options.addAll(PostgresSettings.options(furtherSettings).toList());
        return options;
    }

    @Override
    public boolean acceptsConnections() {
        return Files.exists(data.resolve("postmaster.pid"))
                && new Port(port).answers()
                && DatabaseServer.super.acceptsConnections();
    }
}
