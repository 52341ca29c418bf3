package dev.fulfilment.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.prometheus.metrics.tracer.common.SpanContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

class ExemplarSpanContextTest {

    private static final AtomicInteger CREATED = new AtomicInteger();

    @Configuration
    static class Measurement {

        @Bean
        @Lazy
        Tracer tracer() {
            CREATED.incrementAndGet();
            return Tracer.NOOP;
        }

        /** Stands for a measurement that another thread makes while the beans are created. */
        @Bean
        String measuredDuringTheStart(ObjectProvider<SpanContext> spans) {
            var traceId = spans.getObject().getCurrentTraceId();
            return traceId + " after " + CREATED.get();
        }
    }

    @Test
    void createsNoTracerBeforeTheApplicationRuns() {
        CREATED.set(0);
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ExemplarsAutoConfiguration.class, PrometheusExemplarsAutoConfiguration.class))
                .withUserConfiguration(Measurement.class)
                .run(context -> {
                    assertThat(context.getBean("measuredDuringTheStart")).isEqualTo("null after 0");
                    assertThat(context.getBean(ExemplarSpanContext.class).isRunning())
                            .isTrue();
                });
    }
}
