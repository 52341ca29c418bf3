package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the machinery into a service that brings an {@link EventCodec} and {@link Reactions}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.brave.autoconfigure.BraveAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "dev.fulfilment.service.ServiceDefaultsAutoConfiguration"
        })
@ConditionalOnBean(EventCodec.class)
@EnableConfigurationProperties(MessagingProperties.class)
@EnableScheduling
@Import({
    MessagingDatabaseConfiguration.class,
    MessagingKafkaConfiguration.class,
    MessagingFreshnessConfiguration.class,
    MessagingProjectionConfiguration.class
})
class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MessagingMetrics messagingMetrics(MeterRegistry registry) {
        return new MessagingMetrics(registry);
    }

    @Bean
    CurrentMessage currentMessage(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new CurrentMessage(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    MessageSpans messageSpans(
            CurrentMessage currentMessage, EventCodec codec, @Value("${spring.application.name}") String service) {
        return new MessageSpans(currentMessage, codec.catalog(), service);
    }

    @Bean
    Outbox outbox(
            @Value("${spring.application.name}") String service,
            EventCodec codec,
            JdbcTemplate jdbc,
            Causation causation,
            Clock clock,
            MessagingProperties properties,
            Relay relay) {
        var maxEventSize = properties.relay().maxEventSize();
        return new TransactionalOutbox(
                service, codec, new OutboxTable(jdbc), causation, clock, maxEventSize, relay::wake);
    }

    @Bean
    Relay relay(RelayDatabase database, EventSender sender, MessagingProperties properties, MessagingMetrics metrics) {
        return new Relay(database, sender, properties.relay(), metrics);
    }

    @Bean
    EventReader eventReader(EventCodec codec, MessagingMetrics metrics) {
        return new EventReader(codec, metrics);
    }

    @Bean
    Inbox inbox(JdbcTemplate jdbc) {
        return new Inbox(jdbc);
    }

    @Bean
    EventHandling eventHandling(
            ObjectProvider<Reactions<?>> reactions,
            ObjectProvider<BatchPreparation> preparations,
            Inbox inbox,
            CurrentMessage currentMessage,
            MessageSpans spans,
            EventCodec codec,
            MessagingMetrics metrics,
            Clock clock) {
        return new EventHandling(
                reactions.orderedStream().toList(),
                preparations.orderedStream().toList(),
                inbox,
                currentMessage,
                spans,
                codec.catalog(),
                metrics,
                clock);
    }

    @Bean
    ParkedEvents parkedEvents(
            JdbcClient jdbc, Inbox inbox, EventCodec codec, MessageSpans spans, MessagingMetrics metrics) {
        return new ParkedEvents(jdbc, inbox, codec.catalog(), spans, metrics);
    }

    @Bean
    Redrive redrive(
            ParkedEvents parkedEvents,
            EventReader reader,
            EventHandling handling,
            MessageSpans spans,
            TransactionTemplate transaction) {
        return new Redrive(parkedEvents, reader, handling, spans, transaction);
    }

    @Bean
    ParkedEventsEndpoint parkedEventsEndpoint(ParkedEvents parkedEvents, Redrive redrive) {
        return new ParkedEventsEndpoint(parkedEvents, redrive);
    }

    @Bean
    ParkedEventsHealth parkedEventsHealthIndicator(ParkedEvents parkedEvents) {
        return new ParkedEventsHealth(parkedEvents);
    }

    @Bean
    OutboxMetrics outboxMetrics(JdbcClient jdbc, Clock clock) {
        return new OutboxMetrics(jdbc, clock);
    }
}
