package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.inbox.EventDispatcher;
import dev.fulfilment.messaging.inbox.Inbox;
import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import dev.fulfilment.messaging.inbox.RecordDecoder;
import dev.fulfilment.messaging.lag.LagConfiguration;
import dev.fulfilment.messaging.outbox.KafkaPublisher;
import dev.fulfilment.messaging.outbox.OutboxMetrics;
import dev.fulfilment.messaging.outbox.OutboxRelay;
import dev.fulfilment.messaging.outbox.OutboxWriter;
import dev.fulfilment.messaging.outbox.RelayRepository;
import dev.fulfilment.messaging.outbox.TransactionalOutbox;
import dev.fulfilment.messaging.parking.ParkedEventRedriver;
import dev.fulfilment.messaging.parking.ParkedEventsEndpoint;
import dev.fulfilment.messaging.parking.ParkedEventsHealth;
import dev.fulfilment.messaging.projection.ProjectionConfiguration;
import dev.fulfilment.messaging.support.MessagingMetrics;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import dev.fulfilment.messaging.tracing.MessageSpans;
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
    LagConfiguration.class,
    ProjectionConfiguration.class
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
    MessageContextHolder currentMessage(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new MessageContextHolder(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    MessageSpans messageSpans(
            MessageContextHolder currentMessage,
            EventCodec codec,
            @Value("${spring.application.name}") String service) {
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
            OutboxRelay relay) {
        var maxEventSize = properties.relay().maxEventSize();
        return new TransactionalOutbox(
                service, codec, new OutboxWriter(jdbc), causation, clock, maxEventSize, relay::wake);
    }

    @Bean
    OutboxRelay relay(
            RelayRepository database, KafkaPublisher sender, MessagingProperties properties, MessagingMetrics metrics) {
        return new OutboxRelay(database, sender, properties.relay(), metrics);
    }

    @Bean
    RecordDecoder eventReader(EventCodec codec, MessagingMetrics metrics) {
        return new RecordDecoder(codec, metrics);
    }

    @Bean
    Inbox inbox(JdbcTemplate jdbc) {
        return new Inbox(jdbc);
    }

    @Bean
    EventDispatcher eventHandling(
            @Value("${spring.application.name}") String service,
            ObjectProvider<Reactions<?>> reactions,
            ObjectProvider<BatchPrefetch> preparations,
            Inbox inbox,
            MessageContextHolder currentMessage,
            MessageSpans spans,
            EventCodec codec,
            MessagingMetrics metrics,
            Clock clock) {
        return new EventDispatcher(
                service,
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
    ParkedEventRepository parkedEvents(
            JdbcClient jdbc, Inbox inbox, EventCodec codec, MessageSpans spans, MessagingMetrics metrics) {
        return new ParkedEventRepository(jdbc, inbox, codec.catalog(), spans, metrics);
    }

    @Bean
    ParkedEventRedriver redrive(
            ParkedEventRepository parkedEvents,
            RecordDecoder reader,
            EventDispatcher handling,
            MessageSpans spans,
            TransactionTemplate transaction) {
        return new ParkedEventRedriver(parkedEvents, reader, handling, spans, transaction);
    }

    @Bean
    ParkedEventsEndpoint parkedEventsEndpoint(ParkedEventRepository parkedEvents, ParkedEventRedriver redrive) {
        return new ParkedEventsEndpoint(parkedEvents, redrive);
    }

    @Bean
    ParkedEventsHealth parkedEventsHealthIndicator(ParkedEventRepository parkedEvents) {
        return new ParkedEventsHealth(parkedEvents);
    }

    @Bean
    OutboxMetrics outboxMetrics(JdbcClient jdbc, Clock clock) {
        return new OutboxMetrics(jdbc, clock);
    }
}
