package dev.fulfilment.platform.server;

import dev.fulfilment.platform.process.ChildProcess;
import dev.fulfilment.platform.process.Java;
import dev.fulfilment.platform.process.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Zipkin in a separate JVM. */
public final class ZipkinServer implements LocalServer, TraceServer {

    /**
     * About six hundred orders, in half of the heap. At a limit that the heap cannot hold, Zipkin collects garbage all the time,
     * and then fails.
     */
    public static final int MAX_SPANS = 20_000;

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final PlatformHome home;
    private final int port;
    private final ChildProcess process;

    /** Keeps log and pid file under the directory. */
    public ZipkinServer(PlatformHome home, Path directory, int port) {
        this.home = home;
        this.port = port;
        this.process = new ChildProcess("zipkin", directory, Signal.TERM);
    }

    @Override
    public void start() {
        launch();
        process.awaitReady(ChildProcess.START_TIMEOUT, this::ready);
    }

    @Override
    public void launch() {
        process.start(
                List.of(
                        Java.command(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        home.zipkinJar().toString(),
                        "--armeria.ports[0].ip=127.0.0.1",
                        "--armeria.ports[0].port=" + port,
                        "--armeria.ports[0].protocols[0]=http",
                        "--zipkin.storage.mem.max-spans=" + MAX_SPANS),
                Map.of());
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
}
