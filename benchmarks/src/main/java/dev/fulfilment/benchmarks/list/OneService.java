package dev.fulfilment.benchmarks.list;

import dev.fulfilment.benchmarks.Jvm;
import dev.fulfilment.benchmarks.ServiceUnderTest;
import dev.fulfilment.events.Topics;
import dev.fulfilment.local.PlatformPorts;
import dev.fulfilment.local.process.Trees;
import dev.fulfilment.local.server.Databases;
import dev.fulfilment.local.server.KafkaBroker;
import dev.fulfilment.local.server.PlatformHome;
import dev.fulfilment.local.server.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL, Kafka and order-service, each a process of its own. */
final class OneService implements AutoCloseable {

    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final ServiceUnderTest service;

    OneService(Path root, Path directory) {
        Stream.of("postgres", "kafka", "logs").map(directory::resolve).forEach(Trees::delete);
        var ports = PlatformPorts.free();
        var home = PlatformHome.find();
        postgres = new PostgresServer(home, directory, ports.postgres());
        kafka = new KafkaBroker(home, directory, ports.kafka(), ports.kafkaController());
        service = new ServiceUnderTest(
                "order-service", root.resolve("order-service/target/order-service.jar"), directory);
    }

    void start() {
        postgres.start();
        kafka.start();
        kafka.create(Topics.all());
        service.launch(flags(), new Databases(postgres).of(service.name()), kafka.bootstrapServers());
        service.awaitReady();
    }

    static List<String> flags() {
        return Jvm.THROUGHPUT.flags();
    }

    int port() {
        return service.port();
    }

    /** A look into the service's database. */
    Connection database() throws SQLException {
        return postgres.superuser("order_service");
    }

    @Override
    public void close() {
        service.stop();
        kafka.stop();
        postgres.stop();
    }
}
