package dev.fulfilment.platform;

import dev.fulfilment.platform.container.ComposeFile;
import dev.fulfilment.platform.container.ContainerKafka;
import dev.fulfilment.platform.container.ContainerPostgres;
import dev.fulfilment.platform.container.ContainerZipkin;
import dev.fulfilment.platform.server.Broker;
import dev.fulfilment.platform.server.DatabaseServer;
import dev.fulfilment.platform.server.KafkaBroker;
import dev.fulfilment.platform.server.PlatformHome;
import dev.fulfilment.platform.server.PostgresServer;
import dev.fulfilment.platform.server.TraceServer;
import dev.fulfilment.platform.server.ZipkinServer;
import java.nio.file.Path;
import java.util.Locale;

/** Kind of the tests' servers, chosen by {@code -Dfulfilment.platform.kind}. */
public enum PlatformKind {

    /** Local processes from binaries, as {@code ./fulfil} runs them. */
    PROCESSES {
        @Override
        DatabaseServer postgres(Path directory, PlatformPorts ports) {
            return new PostgresServer(PlatformHome.find(), directory, ports.postgres());
        }

        @Override
        Broker kafka(Path directory, PlatformPorts ports) {
            return new KafkaBroker(PlatformHome.find(), directory, ports.kafka(), ports.kafkaController());
        }

        @Override
        public TraceServer zipkin(Path directory, int port) {
            return new ZipkinServer(PlatformHome.find(), directory, port);
        }

        @Override
        String description() {
            return PlatformHome.find().versions() + " as processes of this machine";
        }
    },

    /** Containers of the images in docker-compose.yml. */
    CONTAINERS {
        @Override
        DatabaseServer postgres(Path directory, PlatformPorts ports) {
            return new ContainerPostgres(compose().image("postgres"), ports.postgres());
        }

        @Override
        Broker kafka(Path directory, PlatformPorts ports) {
            return new ContainerKafka(compose().image("kafka"), ports.kafka());
        }

        @Override
        public TraceServer zipkin(Path directory, int port) {
            return new ContainerZipkin(compose().image("zipkin"), port);
        }

        @Override
        String description() {
            return "containers of " + compose().image("postgres") + " and "
                    + compose().image("kafka");
        }

        private static ComposeFile compose() {
            return new ComposeFile(ProjectRoot.find().resolve("docker-compose.yml"));
        }
    };

    private static final String PROPERTY = "fulfilment.platform.kind";

    private static boolean announced;

    /** Returns the kind that this JVM's tests run on; the first call prints it. */
    public static synchronized PlatformKind chosen() {
        var kind = valueOf(System.getProperty(PROPERTY, PROCESSES.name()).toUpperCase(Locale.ROOT));
        if (!announced) {
            System.out.println("The tests run on " + kind.description());
            announced = true;
        }
        return kind;
    }

    abstract DatabaseServer postgres(Path directory, PlatformPorts ports);

    abstract Broker kafka(Path directory, PlatformPorts ports);

    public abstract TraceServer zipkin(Path directory, int port);

    abstract String description();
}
