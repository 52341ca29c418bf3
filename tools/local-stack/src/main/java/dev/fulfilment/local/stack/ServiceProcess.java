package dev.fulfilment.local.stack;

import dev.fulfilment.platform.process.ChildProcess;
import dev.fulfilment.platform.process.Java;
import dev.fulfilment.platform.process.Signal;
import dev.fulfilment.platform.server.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the suite's services in a separate JVM. */
public final class ServiceProcess implements LocalServer {

    private static final List<String> SMALL_JVM =
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
    /** Enough to write the class archive, once. */
    private static final Duration GRACE = Duration.ofSeconds(90);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path jar;
    private final ExtractedApps apps;
    private final int port;
    private final Map<String, String> environment;
    private final ChildProcess process;

    ServiceProcess(
            String name, Path jar, ExtractedApps apps, Path directory, int port, Map<String, String> environment) {
        this.jar = jar;
        this.apps = apps;
        this.port = port;
        this.environment = new HashMap<>(environment);
        this.process = new ChildProcess(name, directory, Signal.TERM);
    }

    /** Sets an environment variable, from the next start on. */
    public ServiceProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    @Override
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts it without waiting. */
    public void launch() {
        var command = new ArrayList<String>();
        command.add(Java.command());
        command.addAll(SMALL_JVM);
        command.addAll(apps.arguments(jar));
        process.start(command, environment);
    }

    public void awaitReady() {
        process.awaitReady(ChildProcess.START_TIMEOUT, this::ready);
    }

    /** Returns true if the service's readiness probe succeeds. */
    public boolean ready() {
        var request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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

    public String name() {
        return process.name();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
