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

/** A real PostgreSQL and a real Kafka with the suite's topics: the infrastructure of every service. */
public final class Platform implements AutoCloseable {

    private final DatabaseServer postgres;
    private final Broker kafka;
    private final Databases databases;
    private final Map<String, Database> created = new ConcurrentHashMap<>();

    /** Defines a platform of the given kind. Its local data, logs and pid files are under the directory. */
    public Platform(PlatformKind kind, Path directory, PlatformPorts ports) {
        this.postgres = kind.postgres(directory, ports);
        this.kafka = kind.kafka(directory, ports);
        this.databases = new Databases(postgres);
    }

    /** Returns this JVM's platform of the chosen kind: started by the first call, deleted when the JVM ends. */
    public static Platform shared() {
        return SharedPlatform.get();
    }

    /** Returns when both servers are ready and the topics exist. */
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

    /** Returns the service's own database; the first call creates it. */
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

    /** Stops everything at once and deletes the data. */
    public void discard() {
        kafka.discard();
        postgres.discard();
    }
}
