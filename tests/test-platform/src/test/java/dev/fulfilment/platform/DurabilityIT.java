package dev.fulfilment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.Topics;
import dev.fulfilment.platform.process.Directories;
import dev.fulfilment.platform.server.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No acknowledged data is lost, with processes as with containers. */
class DurabilityIT {

    private final Path directory = ScratchDirectory.create();
    private final Platform platform = new Platform(PlatformKind.chosen(), directory, PlatformPorts.free());

    @BeforeEach
    void start() {
        platform.start();
    }

    @AfterEach
    void discard() {
        platform.discard();
        Directories.delete(directory);
    }

    @Test
    void postgresFlushesEveryCommit() throws SQLException {
        try (Connection connection = connect()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(single(connection, "SHOW " + setting)).isEqualTo("on");
            }
        }
    }

    @Test
    void aRestartKeepsTheData() throws Exception {
        try (Connection connection = connect()) {
            execute(connection, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        send(1);
        platform.close();
        platform.start();
        try (Connection connection = connect()) {
            assertThat(single(connection, "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(recordsInKafka()).isEqualTo(1);
    }

    @Test
    void killingPostgresLosesNoAcknowledgedCommit() throws Exception {
        try (Connection connection = connect()) {
            execute(connection, "CREATE TABLE counted (id int)");
        }
        var acknowledged = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> commitUntilRefused(acknowledged));
        Awaitility.await().until(() -> acknowledged.get() > 200);
        platform.postgres().kill();
        writer.join();
        platform.postgres().start();
        try (Connection connection = connect()) {
            assertThat(Integer.parseInt(single(connection, "SELECT count(*) FROM counted")))
                    .isBetween(acknowledged.get(), acknowledged.get() + 1);
        }
    }

    @Test
    void killingKafkaLosesNoAcknowledgedRecord() throws Exception {
        send(500);
        platform.kafka().kill();
        platform.kafka().start();
        assertThat(recordsInKafka()).isEqualTo(500);
    }

    private void commitUntilRefused(AtomicInteger acknowledged) {
        try (Connection connection = connect()) {
            while (true) {
                execute(connection, "INSERT INTO counted VALUES (1)");
                acknowledged.incrementAndGet();
            }
        } catch (SQLException serverIsGone) {
            // The server was killed; the writes acknowledged before must survive.
        }
    }

    private Connection connect() throws SQLException {
        Database database = platform.database("order-service");
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    private void send(int count) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", platform.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < count - 1; i++) {
                var unused = producer.send(new ProducerRecord<>(Topics.ORDERS.name(), 0, "k", "v" + i));
            }
            producer.send(new ProducerRecord<>(Topics.ORDERS.name(), 0, "k", "last"))
                    .get();
        }
    }

    private long recordsInKafka() throws Exception {
        var partition = new TopicPartition(Topics.ORDERS.name(), 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.bootstrapServers()))) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
