package dev.fulfilment.messaging.retry;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Retries of the consumers, also in a process without inbox, such as the monitor. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
class RetryAutoConfiguration {

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    ConsumerRetries consumerRetries(ObjectProvider<Clock> clock, MeterRegistry registry) {
        return new ConsumerRetries(clock.getIfUnique(Clock::systemUTC), registry);
    }

    @Bean
    @ConditionalOnBean(ConsumerRetries.class)
    ConsumersHealth consumersHealthIndicator(ConsumerRetries retries) {
        return new ConsumersHealth(retries);
    }
}
