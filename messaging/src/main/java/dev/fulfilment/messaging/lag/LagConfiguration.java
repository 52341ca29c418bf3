package dev.fulfilment.messaging.lag;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.messaging.Projection;
import dev.fulfilment.messaging.Reactions;
import dev.fulfilment.messaging.support.KafkaClients;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Consumer lag of the reactions' group and of each projection's group. */
@Configuration(proxyBeanMethods = false)
public class LagConfiguration {

    @Bean
    ConsumerLagMonitor consumerLagMonitor(
            @Value("${spring.application.name}") String service,
            KafkaAdmin admin,
            ObjectProvider<Reactions<?>> reactions,
            ObjectProvider<Projection<?>> projections,
            EventCodec codec,
            Clock clock) {
        var topics = reactions.stream().map(each -> each.topic().name()).collect(toUnmodifiableSet());
        return new ConsumerLagMonitor(
                KafkaClients.adminProperties(admin),
                new ConsumerGroup(service, topics),
                projections.stream()
                        .collect(toUnmodifiableMap(
                                Projection::name, each -> ConsumerGroup.of(service, each, codec.catalog()))),
                clock);
    }

    @Bean
    IdleOffsetCommitter idleOffsetCommitter() {
        return new IdleOffsetCommitter();
    }

    @Bean
    MeterBinder reactionsLag(ConsumerLag consumerLag) {
        return registry -> LagGauge.of("messaging.reactions.lag", consumerLag::lag)
                .description("Upper bound on consumer lag: everything published before that has been handled or parked")
                .register(registry);
    }
}
