package dev.fulfilment.service.otlp;

import brave.handler.SpanHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.tracing.autoconfigure.ConditionalOnEnabledTracingExport;
import org.springframework.context.annotation.Bean;
import zipkin2.reporter.brave.AsyncZipkinSpanHandler;

/** Sends each recorded span to a receiver of OTLP, where {@code management.tracing.export.otlp.enabled} says so. */
@AutoConfiguration
@ConditionalOnEnabledTracingExport("otlp")
@EnableConfigurationProperties(OtlpProperties.class)
class OtlpAutoConfiguration {

    /** No more than a handler of spans: as what it is, it would take the place of the one for Zipkin. */
    @Bean
    SpanHandler otlpSpans(@Value("${spring.application.name}") String service, OtlpProperties properties) {
        return AsyncZipkinSpanHandler.newBuilder(new OtlpSender(service, properties))
                .build(new OtlpEncoder());
    }
}
