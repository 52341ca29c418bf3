package dev.fulfilment.benchmarks;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.Topics;
import dev.fulfilment.local.stack.ServiceDefinition;
import dev.fulfilment.platform.PlatformPorts;
import dev.fulfilment.platform.process.Directories;
import dev.fulfilment.platform.server.Databases;
import dev.fulfilment.platform.server.KafkaBroker;
import dev.fulfilment.platform.server.PlatformHome;
import dev.fulfilment.platform.server.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL, Kafka and services, each in a separate process. */
public final class Suite implements AutoCloseable {

    public static final String ORDERS = "order-service";
    public static final String PAYMENTS = "payment-service";
    public static final String INVENTORY = "inventory-service";
    public static final String SHIPMENTS = "shipping-service";
    public static final String MONITOR = "saga-monitor";

    /** The services of the saga. */
    public static final List<String> ALL = List.of(ORDERS, PAYMENTS, INVENTORY, SHIPMENTS);

    /** Settings of deploy/kubernetes/overlays/production; those of {@code ./fulfil} are chosen for little memory. */
    static final Map<String, String> POSTGRES = Map.of("shared_buffers", "512MB", "max_wal_size", "4GB");

    private final Path directory;
    private final Jvm jvm;
    private final boolean profile;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final List<ServiceUnderTest> services;

    /** @param names of the services that take part */
    public Suite(List<String> names, Path root, Path directory, Jvm jvm, boolean profile) {
        Stream.of("postgres", "kafka", "logs", "profile")
                .map(directory::resolve)
                .forEach(Directories::delete);
        this.directory = directory;
        this.jvm = jvm;
        this.profile = profile;
        var ports = PlatformPorts.free();
        var home = PlatformHome.find();
        postgres = new PostgresServer(home, directory, ports.postgres(), POSTGRES);
        kafka = new KafkaBroker(home, directory, ports.kafka(), ports.kafkaController());
        services = names.stream()
                .map(name -> new ServiceUnderTest(
                        name, root.resolve(name).resolve("target").resolve(name + ".jar"), directory))
                .toList();
    }

    public void start() {
        postgres.start();
        kafka.start();
        kafka.create(Topics.all());
        var databases = new Databases(postgres);
        services.forEach(service -> service.launch(
                flags(service.name()), databases.of(service.name()), kafka.bootstrapServers(), addresses()));
        services.forEach(ServiceUnderTest::awaitReady);
    }

    /** Returns the services' addresses, for the monitor. */
    private Map<String, String> addresses() {
        return services.stream()
                .collect(toMap(
                        service -> ServiceDefinition.addressVariable(service.name()),
                        service -> "http://127.0.0.1:" + service.port()));
    }

    private List<String> flags(String service) {
        var flags = new ArrayList<>(jvm.flags());
        if (profile) {
            var file = recordingOf(service);
            flags.add("-XX:StartFlightRecording=filename=" + file + ",settings=profile,dumponexit=true");
        }
        return flags;
    }

    /** Creates the directory of the recording: without it the JVM does not start. */
    private Path recordingOf(String service) {
        try {
            return Files.createDirectories(profiles()).resolve(service + ".jfr");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the directory of the recordings, which the services write when they end. */
    public Path profiles() {
        return directory.resolve("profile");
    }

    public List<ServiceUnderTest> services() {
        return services;
    }

    public int port(String service) {
        return services.stream()
                .filter(each -> each.name().equals(service))
                .findAny()
                .orElseThrow()
                .port();
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Connects to a service's database. */
    public Connection database(String service) throws SQLException {
        return postgres.superuser(service.replace('-', '_'));
    }

    /** Connects to the server's default database. */
    public Connection server() throws SQLException {
        return postgres.superuser("postgres");
    }

    public ProcessHandle postgresProcess() {
        return postgres.process().handle().orElseThrow();
    }

    public ProcessHandle kafkaProcess() {
        return kafka.process().handle().orElseThrow();
    }

    @Override
    public void close() {
        services.parallelStream().forEach(ServiceUnderTest::stop);
        kafka.stop();
        postgres.stop();
    }
}
