package dev.fulfilment.service.metrics;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Replaces Spring Boot's span context for exemplars. */
@AutoConfiguration(before = PrometheusExemplarsAutoConfiguration.class)
class ExemplarsAutoConfiguration {

    @Bean
    ExemplarSpanContext exemplarSpanContext(ObjectProvider<Tracer> tracer) {
        return new ExemplarSpanContext(() -> tracer.getIfAvailable(() -> Tracer.NOOP));
    }
}
