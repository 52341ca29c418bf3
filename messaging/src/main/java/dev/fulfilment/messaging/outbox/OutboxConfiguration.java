package dev.fulfilment.messaging.outbox;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Causation;
import dev.fulfilment.messaging.MessagingProperties;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.messaging.support.MessagingMetrics;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Outbox, its relay, and the producer. The guarantees depend on the producer's settings, so none is left to a default. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    @Bean
    Outbox outbox(
            @Value("${spring.application.name}") String service,
            EventCodec codec,
            JdbcTemplate jdbc,
            Causation causation,
            Clock clock,
            MessagingProperties properties,
            ObjectProvider<OutboxRelay> relay) {
        var maxEventSize = properties.relay().maxEventSize();
        var running = relay.getIfAvailable();
        Runnable wake = running == null ? () -> {} : running::wake;
        return new TransactionalOutbox(service, codec, new OutboxWriter(jdbc), causation, clock, maxEventSize, wake);
    }

    @Bean
    OutboxMetrics outboxMetrics(JdbcClient jdbc, Clock clock) {
        return new OutboxMetrics(jdbc, clock);
    }

    @Bean
    CounterRetention counterRetention(
            @Value("${spring.application.name}") String service,
            EventCodec codec,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Clock clock,
            MessagingProperties properties) {
        var topics = published(service, codec)
                .filter(topic -> !topic.compacted())
                .map(Topic::name)
                .collect(toUnmodifiableSet());
        return new CounterRetention(
                jdbc, transaction, clock, properties.outbox().counterRetention(), topics);
    }

    private static Stream<Topic> published(String service, EventCodec codec) {
        return codec.catalog().types().stream()
                .map(EventType::topic)
                .filter(topic -> topic.publisher().equals(service));
    }

    /** Returns the settings of the relay's producer: the configured ones, with those that the guarantees depend on. */
    public static Map<String, Object> producerProperties(
            Map<String, Object> configured, MessagingProperties properties) {
        var config = new HashMap<>(configured);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The relay sends whole batches, so lingering would only delay them.
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        // No record expires: a later record of the same key could overtake an expired one.
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, properties.relay().maxRequestSize());
        return config;
    }

    /** Relay with its connection and its producer, unless another publisher reads the table. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "messaging.relay.enabled", matchIfMissing = true)
    static class RelayConfiguration {

        @Bean
        OutboxRelay relay(
                RelayRepository database,
                KafkaPublisher sender,
                MessagingProperties properties,
                MessagingMetrics metrics) {
            return new OutboxRelay(database, sender, properties.relay(), metrics);
        }

        /** Opens a connection pool of one for the relay alone. */
        @Bean
        RelayRepository relayDatabase(
                @Value("${spring.application.name}") String service, JdbcConnectionDetails details) {
            var config = new HikariConfig();
            config.setPoolName("relay");
            config.setJdbcUrl(details.getJdbcUrl());
            config.setUsername(details.getUsername());
            config.setPassword(details.getPassword());
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(3000);
            config.setInitializationFailTimeout(-1);
            config.setConnectionInitSql(RelayRepository.SESSION);
            config.addDataSourceProperty("ApplicationName", service + "-relay");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("socketTimeout", "30");
            config.addDataSourceProperty("options", "-c statement_timeout=25000");
            return new RelayRepository(new HikariDataSource(config));
        }

        @Bean
        KafkaPublisher eventSender(
                @Value("${spring.application.name}") String service,
                ProducerFactory<?, ?> configured,
                EventCodec codec,
                MessageContextHolder messageContext,
                MessagingProperties properties,
                MessagingMetrics metrics,
                MeterRegistry registry) {
            var factory = new DefaultKafkaProducerFactory<byte[], byte[]>(
                    producerProperties(configured.getConfigurationProperties(), properties));
            factory.addListener(new MicrometerProducerListener<>(registry));
            metrics.publishesOn(published(service, codec).map(Topic::name).collect(toUnmodifiableSet()));
            return new KafkaPublisher(factory, codec.catalog(), messageContext, metrics);
        }
    }
}
