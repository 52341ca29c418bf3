package dev.fulfilment.benchmarks.outbox;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A contender within a Spring Boot application of its own. The business row is written in the same way by all. */
abstract class SpringOutbox implements OutboxUnderTest {

    private static final List<String> PEERS = List.of("io.namastack.", "org.springframework.modulith.");

    private final ConfigurableApplicationContext context;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    /**
     * @param ownPackage of the auto-configurations that stay; those of the other peers are left out
     * @param own properties of this contender, over those that all have
     */
    SpringOutbox(ContenderEnvironment surroundings, Class<?> application, String ownPackage, Map<String, Object> own) {
        var properties = new HashMap<>(common(surroundings));
        properties.put("spring.autoconfigure.exclude", othersThan(ownPackage));
        properties.putAll(own);
        this.context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("surroundings", surroundings))
                .run();
        this.transaction = context.getBean(TransactionTemplate.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
    }

    /**
     * The same for all: nobody waits for a connection, and whoever blocks on each send does not linger. Whoever sends in
     * batches has the batch at hand, so that there is nothing to linger for either.
     */
    private static Map<String, Object> common(ContenderEnvironment surroundings) {
        return Map.ofEntries(
                Map.entry("spring.application.name", "benchmark"),
                Map.entry("spring.datasource.url", surroundings.database().jdbcUrl()),
                Map.entry("spring.datasource.username", surroundings.database().username()),
                Map.entry("spring.datasource.password", surroundings.database().password()),
                Map.entry("spring.datasource.hikari.maximum-pool-size", "40"),
                Map.entry("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true"),
                Map.entry("spring.datasource.hikari.data-source-properties.tcpKeepAlive", "true"),
                Map.entry("spring.flyway.enabled", "false"),
                Map.entry("spring.kafka.bootstrap-servers", surroundings.bootstrapServers()),
                Map.entry("spring.kafka.producer.acks", "all"),
                Map.entry("spring.kafka.producer.properties.enable.idempotence", "true"),
                Map.entry("spring.kafka.producer.properties.linger.ms", "0"));
    }

    private static String othersThan(String ownPackage) {
        return ImportCandidates.load(AutoConfiguration.class, SpringOutbox.class.getClassLoader())
                .getCandidates()
                .stream()
                .filter(name -> PEERS.stream().anyMatch(name::startsWith) && !name.startsWith(ownPackage))
                .collect(joining(","));
    }

    @Override
    public final void write(List<OrderPlaced> orders) {
        transaction.executeWithoutResult(status -> {
            for (var order : orders) {
                jdbc.update(
                        "insert into business_order (id, key, payload) values (?, ?, ?)",
                        order.number(),
                        order.key(),
                        order.text());
                publish(order);
            }
        });
    }

    /** Within the transaction of the business row. */
    abstract void publish(OrderPlaced order);

    ConfigurableApplicationContext context() {
        return context;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    boolean isTrue(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Boolean.class));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        context.close();
    }
}
