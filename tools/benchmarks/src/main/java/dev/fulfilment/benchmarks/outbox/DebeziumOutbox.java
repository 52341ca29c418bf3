package dev.fulfilment.benchmarks.outbox;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.ConnectorCallback;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The embedded engine with the outbox event router, on logical replication by pgoutput. The outbox row is inserted and
 * deleted again in the writer's transaction, as Debezium's Quarkus extension does by default, and both in one
 * round trip; deletions are skipped before they are decoded further. The connector polls every 5 ms instead of every
 * 500, in batches of up to 8,192 instead of 2,048; records stay as the connector made them instead of being turned into
 * JSON and back. It is switched on with a new engine on the same slot and offsets; its start-up is not counted.
 */
final class DebeziumOutbox extends SpringOutbox {

    private static final int START_TIMEOUT_SECONDS = 60;

    private final ContenderEnvironment environment;
    private final JsonMapper json = JsonMapper.shared();
    private final KafkaBatches batches;
    private @Nullable DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
    private @Nullable Thread thread;

    DebeziumOutbox(ContenderEnvironment environment) {
        super(environment, Application.class, "none", Map.of());
        this.environment = environment;
        this.batches = new KafkaBatches(environment.bootstrapServers());
        jdbc().execute("""
                create table outbox (
                    id uuid primary key,
                    aggregatetype text not null,
                    aggregateid text not null,
                    type text not null,
                    payload text not null
                )
                """);
    }

    @Override
    void publish(OrderPlaced order) {
        var id = UUID.randomUUID();
        jdbc().update("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload) values (?, ?, ?, ?, ?);
                delete from outbox where id = ?
                """, id, "order", order.key(), "OrderPlaced", json.writeValueAsString(order), id);
    }

    @Override
    public long relayOn() throws InterruptedException, ExecutionException, TimeoutException {
        var polling = new CompletableFuture<Long>();
        var starting = DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                .using(properties())
                .using((ConnectorCallback) new ConnectorCallback() {
                    @Override
                    public void pollingStarted() {
                        polling.complete(Micros.now());
                    }
                })
                .using((success, message, failure) -> {
                    if (!success) {
                        polling.completeExceptionally(new IllegalStateException(message, failure));
                        System.err.println("The engine ended: " + message);
                    }
                })
                .notifying(batches)
                .build();
        engine = starting;
        thread = Thread.ofPlatform().name("debezium").start(starting);
        return polling.get(START_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void relayOff() throws IOException, InterruptedException {
        if (engine != null && thread != null) {
            engine.close();
            thread.join();
        }
    }

    private Properties properties() {
        var uri = URI.create(environment.database().jdbcUrl().substring("jdbc:".length()));
        var properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("name", "outbox"),
                Map.entry("connector.class", "io.debezium.connector.postgresql.PostgresConnector"),
                Map.entry("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore"),
                Map.entry(
                        "offset.storage.file.filename",
                        environment.directory().resolve("offsets.dat").toString()),
                Map.entry("offset.flush.interval.ms", "1000"),
                Map.entry("topic.prefix", "benchmark"),
                Map.entry("database.hostname", uri.getHost()),
                Map.entry("database.port", Integer.toString(uri.getPort())),
                Map.entry("database.dbname", uri.getPath().substring(1)),
                Map.entry("database.user", environment.database().username()),
                Map.entry("database.password", environment.database().password()),
                Map.entry("plugin.name", "pgoutput"),
                Map.entry("slot.name", environment.database().username()),
                Map.entry("publication.name", "outbox"),
                Map.entry("publication.autocreate.mode", "filtered"),
                Map.entry("table.include.list", "public.outbox"),
                Map.entry("snapshot.mode", "no_data"),
                Map.entry("skipped.operations", "u,d,t"),
                Map.entry("tombstones.on.delete", "false"),
                Map.entry("poll.interval.ms", "5"),
                Map.entry("max.batch.size", "8192"),
                Map.entry("max.queue.size", "32768"),
                Map.entry("transforms", "outbox"),
                Map.entry("transforms.outbox.type", "io.debezium.transforms.outbox.EventRouter"),
                Map.entry("transforms.outbox.route.topic.replacement", environment.topic())));
        return properties;
    }

    @Override
    public void close() {
        batches.close();
        super.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
