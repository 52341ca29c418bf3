package dev.fulfilment.messaging.tracing;

import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes the propagator of a process accept every request and every record. */
@AutoConfiguration
class PropagationAutoConfiguration {

    @Bean
    static BeanPostProcessor tolerantPropagatorPostProcessor() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof Propagator propagator ? new TolerantPropagator(propagator) : bean;
            }
        };
    }
}
