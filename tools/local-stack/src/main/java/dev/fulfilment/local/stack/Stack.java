package dev.fulfilment.local.stack;

import dev.fulfilment.platform.Platform;
import dev.fulfilment.platform.PlatformKind;
import dev.fulfilment.platform.ProjectRoot;
import dev.fulfilment.platform.server.LocalServer;
import dev.fulfilment.platform.server.TraceServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The whole suite on one machine: the platform, Zipkin and the services. */
public final class Stack implements AutoCloseable {

    private final ExtractedApps apps;
    private final Platform platform;
    private final TraceServer zipkin;
    private final StackPorts ports;
    private final List<ServiceProcess> services;

    /**
     * Defines a stack without starting it.
     *
     * @param root the project's root, with the services' jars
     * @param directory keeps data, logs and pid files
     * @param environment the user's environment; services get the variables meant for them
     */
    public Stack(Path root, Path directory, StackPorts ports, Map<String, String> environment) {
        this(PlatformKind.PROCESSES, root, new ExtractedApps(directory.resolve("apps")), directory, ports, environment);
    }

    private Stack(
            PlatformKind kind,
            Path root,
            ExtractedApps apps,
            Path directory,
            StackPorts ports,
            Map<String, String> environment) {
        this.apps = apps;
        this.ports = ports;
        this.platform = new Platform(kind, directory, ports.platform());
        this.zipkin = kind.zipkin(directory, ports.zipkin());
        this.services = ServiceDefinition.ALL.stream()
                .map(service -> process(service, root, directory, environment))
                .toList();
    }

    /** Returns a stack of the built services on free ports and the platform that the tests run on. */
    public static Stack onFreePorts(Path directory) {
        Path root = ProjectRoot.find();
        var apps = new ExtractedApps(root.resolve("tools/local-stack/target").resolve("apps"));
        return new Stack(PlatformKind.chosen(), root, apps, directory, StackPorts.free(), Map.of());
    }

    private ServiceProcess process(
            ServiceDefinition service, Path root, Path directory, Map<String, String> environment) {
        int port = ports.of(service.name());
        return new ServiceProcess(
                service.name(),
                service.jar(root),
                apps,
                directory,
                port,
                ServiceEnvironment.of(
                        port,
                        platform.databases().locate(service.name()),
                        platform.bootstrapServers(),
                        zipkin.spansEndpoint(),
                        ports.addresses(),
                        environment));
    }

    /** Starts everything; returns when every service takes requests. */
    public void start() {
        start(StartProgress.SILENT);
    }

    /** Starts everything and tells each step. */
    public void start(StartProgress progress) {
        new StackStart(this, progress).run();
    }

    /** The service of this name, such as {@code payment-service}. */
    public ServiceProcess service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + name));
    }

    public List<ServiceProcess> services() {
        return services;
    }

    public Platform platform() {
        return platform;
    }

    public TraceServer zipkin() {
        return zipkin;
    }

    public StackPorts ports() {
        return ports;
    }

    /** Every process, in the order in which they are stopped. What runs in a container is none of them. */
    public List<LocalServer> processes() {
        return Stream.concat(services.stream(), Stream.of(zipkin, platform.kafka(), platform.postgres()))
                .filter(LocalServer.class::isInstance)
                .map(LocalServer.class::cast)
                .toList();
    }

    /** Whether services that end in order now will first write what makes their next start fast. */
    public boolean archivesClassesAtEnd() {
        return apps.archiveMissing();
    }

    /** Stops the services, then what they stand on. */
    @Override
    public void close() {
        services.parallelStream().forEach(ServiceProcess::stop);
        zipkin.stop();
        platform.close();
    }
}
