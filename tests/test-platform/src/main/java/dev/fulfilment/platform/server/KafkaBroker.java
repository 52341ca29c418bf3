package dev.fulfilment.platform.server;

import dev.fulfilment.platform.process.ChildProcess;
import dev.fulfilment.platform.process.Command;
import dev.fulfilment.platform.process.Java;
import dev.fulfilment.platform.process.Port;
import dev.fulfilment.platform.process.Signal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** A real Kafka broker, which is also the controller, in a separate JVM. */
public final class KafkaBroker implements LocalServer, Broker {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final PlatformHome home;
    private final KafkaSettings settings;
    private final Path directory;
    private final ChildProcess process;

    /** Keeps data, log and pid file under the directory. */
    public KafkaBroker(PlatformHome home, Path directory, int port, int controllerPort) {
        this.home = home;
        this.directory = directory;
        this.settings = new KafkaSettings(directory.resolve("kafka"), port, controllerPort);
        this.process = new ChildProcess("kafka", directory, Signal.TERM);
    }

    @Override
    public void start() {
        process.stopLeftover();
        Path file = settings.writeTo(directory.resolve("kafka.properties"));
        if (!Files.exists(settings.data().resolve("meta.properties"))) {
            Command.run(java(
                    "kafka.tools.StorageTool",
                    "format",
                    "--standalone",
                    "--cluster-id",
                    Uuid.randomUuid().toString(),
                    "--config",
                    file.toString()));
        }
        process.start(java("kafka.Kafka", file.toString()), Map.of());
        process.awaitReady(ChildProcess.START_TIMEOUT, this::answers);
    }

    @Override
    public void stop() {
        process.stop(GRACE);
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    private List<String> java(String mainClass, String... arguments) {
        var command = new ArrayList<>(List.of(
                Java.command(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                home.kafkaClassPath(),
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Checks the port first: that is cheaper than creating a client. */
    @Override
    public boolean answers() {
        return new Port(port()).answers() && Broker.super.answers();
    }
}
