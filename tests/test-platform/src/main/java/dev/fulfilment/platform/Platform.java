package dev.fulfilment.platform;

import dev.fulfilment.events.Topics;
import dev.fulfilment.platform.server.Broker;
import dev.fulfilment.platform.server.Database;
import dev.fulfilment.platform.server.DatabaseServer;
import dev.fulfilment.platform.server.Databases;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** What every service stands on: a real PostgreSQL and a real Kafka with the suite's topics. */
public final class Platform implements AutoCloseable {

    private final DatabaseServer postgres;
    private final Broker kafka;
    private final Databases databases;
    private final Map<String, Database> created = new ConcurrentHashMap<>();

    /** A platform of the given kind; what it keeps of data, logs and pid files on this machine is under the directory. */
    public Platform(PlatformKind kind, Path directory, PlatformPorts ports) {
        this.postgres = kind.postgres(directory, ports);
        this.kafka = kind.kafka(directory, ports);
        this.databases = new Databases(postgres);
    }

    /** One for this JVM, of the chosen kind, started by the first who asks and deleted when the JVM ends. */
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

    public Databases databases() {
        return databases;
    }

    public DatabaseServer postgres() {
        return postgres;
    }

    public Broker kafka() {
        return kafka;
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }

    /** The quick end, of the data too. */
    public void discard() {
        kafka.discard();
        postgres.discard();
    }
}
