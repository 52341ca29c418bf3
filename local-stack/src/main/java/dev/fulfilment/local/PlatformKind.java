package dev.fulfilment.local;

import dev.fulfilment.local.container.ComposeFile;
import dev.fulfilment.local.container.ContainerKafka;
import dev.fulfilment.local.container.ContainerPostgres;
import dev.fulfilment.local.container.ContainerZipkin;
import dev.fulfilment.local.server.Broker;
import dev.fulfilment.local.server.DatabaseServer;
import dev.fulfilment.local.server.KafkaBroker;
import dev.fulfilment.local.server.PlatformHome;
import dev.fulfilment.local.server.PostgresServer;
import dev.fulfilment.local.server.TraceServer;
import dev.fulfilment.local.server.ZipkinServer;
import java.nio.file.Path;
import java.util.Locale;

/** How the tests' servers are run: {@code -Dfulfilment.platform.kind} names it. */
public enum PlatformKind {

    /** From binaries, as {@code ./fulfil} runs them. */
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
        TraceServer zipkin(Path directory, int port) {
            return new ZipkinServer(PlatformHome.find(), directory, port);
        }

        @Override
        String inWords() {
            return PlatformHome.find().versions() + " as processes of this machine";
        }
    },

    /** The images of docker-compose.yml. */
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
        TraceServer zipkin(Path directory, int port) {
            return new ContainerZipkin(compose().image("zipkin"), port);
        }

        @Override
        String inWords() {
            return "containers of " + compose().image("postgres") + " and "
                    + compose().image("kafka");
        }

        private static ComposeFile compose() {
            return new ComposeFile(ProjectRoot.find().resolve("docker-compose.yml"));
        }
    };

    private static final String PROPERTY = "fulfilment.platform.kind";

    private static boolean told;

    /** The kind that this JVM's tests are to run on; whoever asks first has it told on the console. */
    public static synchronized PlatformKind chosen() {
        var kind = valueOf(System.getProperty(PROPERTY, PROCESSES.name()).toUpperCase(Locale.ROOT));
        if (!told) {
            System.out.println("The tests stand on " + kind.inWords());
            told = true;
        }
        return kind;
    }

    abstract DatabaseServer postgres(Path directory, PlatformPorts ports);

    abstract Broker kafka(Path directory, PlatformPorts ports);

    abstract TraceServer zipkin(Path directory, int port);

    abstract String inWords();
}
