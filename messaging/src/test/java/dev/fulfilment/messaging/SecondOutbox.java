package dev.fulfilment.messaging;

import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.ThingEvent.ThingCounted;
import dev.fulfilment.messaging.outbox.KafkaPublisher;
import dev.fulfilment.messaging.outbox.OutboxConfiguration;
import dev.fulfilment.messaging.outbox.OutboxRelay;
import dev.fulfilment.messaging.outbox.OutboxWriter;
import dev.fulfilment.messaging.outbox.RelayRepository;
import dev.fulfilment.messaging.outbox.TransactionalOutbox;
import dev.fulfilment.messaging.support.MessagingMetrics;
import dev.fulfilment.messaging.support.MessagingSchemaMigration;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import dev.fulfilment.platform.Platform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Outbox in a separate database, with any number of relays, each with its own producer. */
public final class SecondOutbox implements AutoCloseable {

    private static final EventCodec CODEC = new EventCodec(ThingEvent.CATALOG);
    private static final MessageContextHolder UNTRACED = new MessageContextHolder(Tracer.NOOP, Propagator.NOOP);

    private final String name;
    private final MessageContextHolder messageContext;
    private final HikariDataSource dataSource;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final MessagingProperties properties;
    final JdbcTemplate jdbc;
    final TransactionTemplate transaction;
    final Outbox outbox;

    SecondOutbox(String name, Duration pollInterval) {
        this(name, pollInterval, UNTRACED);
    }

    SecondOutbox(String name, Duration pollInterval, MessageContextHolder messageContext) {
        this.name = name;
        this.messageContext = messageContext;
        Platform.shared().kafka().create(ThingEvent.TOPICS);
        properties = new MessagingProperties(
                new MessagingProperties.Relay(
                        true, pollInterval, Duration.ofMillis(4), 8, Duration.ofMillis(200), 900_000),
                new MessagingProperties.Outbox(Duration.ofDays(30)),
                new MessagingProperties.Consumer(1, 500, Duration.ofSeconds(8), Duration.ofSeconds(1)),
                new MessagingProperties.Inbox(Duration.ofDays(8)),
                new MessagingProperties.Parking(Duration.ofDays(30)),
                new MessagingProperties.Projection(Duration.ofMillis(50), 2_000));
        dataSource = dataSource(name, 8);
        MessagingSchemaMigration.migrate(dataSource);
        jdbc = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        outbox = new TransactionalOutbox(
                "thing-service", CODEC, new OutboxWriter(jdbc), messageContext, Clock.systemUTC(), 900_000, () -> {});
    }

    void append(String key, int number) {
        transaction.executeWithoutResult(status -> appendWithin(key, number));
    }

    void append(ThingEvent event) {
        transaction.executeWithoutResult(status -> outbox.append(event));
    }

    void appendWithin(String key, int number) {
        outbox.append(new ThingCounted(key, Integer.toString(number)));
    }

    /** As another instance of the service would have it; not started. */
    OutboxRelay relay() {
        return relay("relay", producer -> producer);
    }

    /** @param relayName name of its database connection */
    OutboxRelay relay(String relayName, ProducerPostProcessor<byte[], byte[]> ofItsProducer) {
        var factory = new DefaultKafkaProducerFactory<byte[], byte[]>(OutboxConfiguration.producerProperties(
                Map.of("bootstrap.servers", Platform.shared().bootstrapServers()), properties));
        factory.addPostProcessor(ofItsProducer);
        var metrics = new MessagingMetrics(new SimpleMeterRegistry());
        var sender = new KafkaPublisher(factory, CODEC.catalog(), messageContext, metrics);
        var ofItsOwn = dataSource(name, 1);
        ofItsOwn.addDataSourceProperty("ApplicationName", relayName);
        ofItsOwn.setConnectionInitSql(RelayRepository.SESSION);
        var database = new RelayRepository(ofItsOwn);
        var relay = new OutboxRelay(database, sender, properties.relay(), metrics);
        opened.addAll(List.of(sender, database, relay::stop));
        return relay;
    }

    /** As when its host is gone for the database, which then gives its locks to others. */
    boolean cutConnectionOf(String relayName) {
        return !jdbc.queryForList(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where application_name = ? and datname = current_database()",
                        relayName)
                .isEmpty();
    }

    long waiting() {
        var count = jdbc.queryForObject("select count(*) from messaging.outbox", Long.class);
        return count == null ? 0 : count;
    }

    /** The place in the outbox of the key's last event, as the current transaction sees it; 0 where there is none. */
    long lastId(String key) {
        var id = jdbc.queryForObject("select max(id) from messaging.outbox where key = ?", Long.class, key);
        return id == null ? 0 : id;
    }

    /** Makes the schema anew, without any row. */
    public static void recreate(DataSource dataSource) {
        new JdbcTemplate(dataSource).execute("drop schema if exists messaging cascade");
        MessagingSchemaMigration.migrate(dataSource);
    }

    public static HikariDataSource dataSource(String service, int connections) {
        var database = Platform.shared().database(service);
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(database.jdbcUrl());
        dataSource.setUsername(database.username());
        dataSource.setPassword(database.password());
        dataSource.setMaximumPoolSize(connections);
        return dataSource;
    }

    @Override
    public void close() throws Exception {
        for (var each : opened.reversed()) {
            each.close();
        }
        dataSource.close();
    }
}
