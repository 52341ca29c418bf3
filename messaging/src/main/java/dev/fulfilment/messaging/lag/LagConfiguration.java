package dev.fulfilment.messaging.lag;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.messaging.MessagingKafkaConfiguration;
import dev.fulfilment.messaging.Projection;
import dev.fulfilment.messaging.inbox.EventDispatcher;
import dev.fulfilment.messaging.projection.ProjectionGroup;
import dev.fulfilment.messaging.projection.ProjectionGroups;
import dev.fulfilment.messaging.projection.ProjectionMetrics;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** A look at how far the service's consumers are. */
@Configuration(proxyBeanMethods = false)
public class LagConfiguration {

    @Bean
    ProjectionGroups projectionGroups(
            @Value("${spring.application.name}") String service,
            ObjectProvider<Projection<?>> projections,
            EventCodec codec) {
        return new ProjectionGroups(projections
                .orderedStream()
                .map(each -> ProjectionGroup.of(service, each, codec.catalog()))
                .toList());
    }

    @Bean
    ConsumerLagMonitor groupWatch(
            @Value("${spring.application.name}") String service,
            KafkaAdmin admin,
            EventDispatcher handling,
            ProjectionGroups projections,
            Clock clock) {
        return new ConsumerLagMonitor(
                MessagingKafkaConfiguration.adminProperties(admin),
                new ConsumerGroup(service, handling.topics()),
                projections,
                clock);
    }

    @Bean
    MeterBinder reactionsLag(ConsumerLag freshness) {
        return registry -> TimeGauge.builder(
                        "messaging.reactions.lag", () -> ProjectionMetrics.seconds(freshness.lag()), TimeUnit.SECONDS)
                .description("What had been on the topics for longer than this has taken effect, or is parked")
                .register(registry);
    }
}
