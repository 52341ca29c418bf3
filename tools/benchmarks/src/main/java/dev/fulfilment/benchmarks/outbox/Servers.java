package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.platform.PlatformPorts;
import dev.fulfilment.platform.process.Directories;
import dev.fulfilment.platform.server.Database;
import dev.fulfilment.platform.server.Databases;
import dev.fulfilment.platform.server.KafkaBroker;
import dev.fulfilment.platform.server.PlatformHome;
import dev.fulfilment.platform.server.PostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;

/** PostgreSQL and Kafka, shared by all measurements of a run. */
final class Servers implements AutoCloseable {

    private static final String SERVICE = "benchmark";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    Servers(Path directory) {
        Directories.delete(directory.resolve("postgres"));
        Directories.delete(directory.resolve("kafka"));
        var ports = PlatformPorts.free();
        var home = PlatformHome.find();
        // Debezium needs logical replication; it makes no relevant difference to the others.
        postgres = new PostgresServer(home, directory, ports.postgres(), Map.of("wal_level", "logical"));
        kafka = new KafkaBroker(home, directory, ports.kafka(), ports.kafkaController());
    }

    void start() {
        postgres.start();
        kafka.start();
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    ProcessHandle postgresProcess() {
        return postgres.process().handle().orElseThrow();
    }

    ProcessHandle kafkaProcess() {
        return kafka.process().handle().orElseThrow();
    }

    /** Creates a database with the business table only. */
    Database freshDatabase(String name) throws SQLException {
        var database = new Databases(postgres).of(name);
        try (var connection = postgres.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter role " + database.username() + " replication");
        }
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table business_order (id bigint primary key, key text not null, payload text not null)");
        }
        return database;
    }

    void freshTopic(String name) {
        kafka.create(List.of(new Topic(name, SERVICE, false)));
    }

    /** Analyzes the tables and takes a checkpoint, so that none is pending from the writes before. */
    void settle(Database database) throws SQLException {
        try (var connection = postgres.superuser(database.username());
                var statement = connection.createStatement()) {
            statement.execute("analyze");
            statement.execute("checkpoint");
        }
    }

    void drop(Database database, String topic) throws SQLException {
        try (var connection = postgres.superuser("postgres");
                var statement = connection.createStatement()) {
            awaitNoneActive(statement, database);
            statement.execute(
                    "select pg_drop_replication_slot(slot_name) from pg_replication_slots where database = '%s'"
                            .formatted(database.username()));
            statement.execute("drop database " + database.username() + " with (force)");
            statement.execute("drop role " + database.username());
            statement.execute("checkpoint");
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.deleteTopics(List.of(topic)).all().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("topic " + topic + " cannot be deleted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the server has noticed that the reader of a slot has disconnected. */
    private static void awaitNoneActive(java.sql.Statement statement, Database database) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            try (var active = statement.executeQuery("select from pg_replication_slots where active and database = '%s'"
                    .formatted(database.username()))) {
                if (!active.next()) {
                    return;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
