package dev.fulfilment.messaging;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.messaging.inbox.InboxConfiguration;
import dev.fulfilment.messaging.lag.LagConfiguration;
import dev.fulfilment.messaging.outbox.OutboxConfiguration;
import dev.fulfilment.messaging.parking.ParkingConfiguration;
import dev.fulfilment.messaging.projection.ProjectionConfiguration;
import dev.fulfilment.messaging.support.BrokerStartupCheck;
import dev.fulfilment.messaging.support.KafkaClients;
import dev.fulfilment.messaging.support.MessagingMetrics;
import dev.fulfilment.messaging.support.MessagingSchemaMigration;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Configures outbox and idempotent consumer in a service that has an {@link EventCodec}. */
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
    OutboxConfiguration.class,
    InboxConfiguration.class,
    ParkingConfiguration.class,
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
    MessageContextHolder messageContext(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new MessageContextHolder(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    MessagingSchemaMigration migrateMessagingFirst() {
        return new MessagingSchemaMigration();
    }

    @Bean
    BrokerStartupCheck brokerCheck(
            @Value("${spring.application.name}") String service,
            KafkaAdmin admin,
            EventCodec codec,
            ObjectProvider<Reactions<?>> reactions,
            ObjectProvider<Projection<?>> projections,
            MessagingProperties properties,
            Environment environment) {
        var catalog = codec.catalog();
        var published = catalog.types().stream()
                .map(EventType::topic)
                .filter(topic -> topic.publisher().equals(service));
        var projected =
                projections.stream().map(each -> catalog.typeOf(each.type()).topic());
        var consumed = Stream.concat(reactions.stream().map(Reactions::topic), projected);
        var topics = Stream.concat(published, consumed).collect(toUnmodifiableSet());
        return new BrokerStartupCheck(
                KafkaClients.adminProperties(admin), service, topics, properties, StartupWait.limit(environment));
    }
}
