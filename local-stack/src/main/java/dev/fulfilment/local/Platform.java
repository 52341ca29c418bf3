package dev.fulfilment.local;

import dev.fulfilment.events.Topics;
import dev.fulfilment.local.server.Database;
import dev.fulfilment.local.server.Databases;
import dev.fulfilment.local.server.KafkaBroker;
import dev.fulfilment.local.server.PlatformHome;
import dev.fulfilment.local.server.PostgresServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** What every service stands on: a real PostgreSQL and a real Kafka with the suite's topics. */
public final class Platform implements AutoCloseable {

    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Databases databases;
    private final Map<String, Database> created = new ConcurrentHashMap<>();

    /** A platform whose data, logs and pid files are kept under the given directory. */
    public Platform(Path directory, PlatformPorts ports) {
        PlatformHome home = PlatformHome.find();
        this.postgres = new PostgresServer(home, directory, ports.postgres());
        this.kafka = new KafkaBroker(home, directory, ports.kafka(), ports.kafkaController());
        this.databases = new Databases(postgres);
    }

    /** One for this JVM, on free ports, started by the first who asks and deleted when the JVM ends. */
    public static Platform shared() {
        return SharedPlatform.get();
    }

    /** Returns when both servers can be used and the topics are there. */
    public void start() {
        var broker = CompletableFuture.runAsync(() -> {
            kafka.start();
            kafka.create(Topics.all());
        });
        var database = CompletableFuture.runAsync(postgres::start);
        try {
            CompletableFuture.allOf(broker, database).join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** The service's own database, created when first asked for. */
    public Database database(String service) {
        return created.computeIfAbsent(service, databases::of);
    }

    Databases databases() {
        return databases;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
