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

/** A contender in a separate Spring Boot application. Writes the business row, in the same way for all. */
abstract class SpringOutbox implements OutboxUnderTest {

    private static final List<String> PEERS = List.of("io.namastack.", "org.springframework.modulith.");

    private final ConfigurableApplicationContext context;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    /**
     * @param ownPackage package of this contender's auto-configurations; those of the other peers are excluded
     * @param own properties of this contender, which override the common ones
     */
    SpringOutbox(ContenderEnvironment environment, Class<?> application, String ownPackage, Map<String, Object> own) {
        var properties = new HashMap<>(common(environment));
        properties.put("spring.autoconfigure.exclude", othersThan(ownPackage));
        properties.putAll(own);
        this.context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(
                        starting -> starting.getBeanFactory().registerSingleton("contenderEnvironment", environment))
                .run();
        this.transaction = context.getBean(TransactionTemplate.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
    }

    /**
     * Common properties. The pool has a connection for every writer. No linger: a contender that blocks on each send would
     * only wait, and one that sends in batches has the whole batch already.
     */
    private static Map<String, Object> common(ContenderEnvironment environment) {
        return Map.ofEntries(
                Map.entry("spring.application.name", "benchmark"),
                Map.entry("spring.datasource.url", environment.database().jdbcUrl()),
                Map.entry("spring.datasource.username", environment.database().username()),
                Map.entry("spring.datasource.password", environment.database().password()),
                Map.entry("spring.datasource.hikari.maximum-pool-size", "40"),
                Map.entry("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true"),
                Map.entry("spring.datasource.hikari.data-source-properties.tcpKeepAlive", "true"),
                Map.entry("spring.flyway.enabled", "false"),
                Map.entry("spring.kafka.bootstrap-servers", environment.bootstrapServers()),
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

    /** Publishes the event in the transaction of the business row. */
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
