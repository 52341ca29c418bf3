package dev.fulfilment.service.otlp;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where spans go, under the names that Spring Boot has for its own exporter of them.
 *
 * @param endpoint the whole URL, path included
 * @param headers sent with each request: a key for the receiver, for instance
 * @param timeout for how long an answer is waited for
 */
@ConfigurationProperties("management.opentelemetry.tracing.export.otlp")
record OtlpProperties(
        @DefaultValue("http://localhost:4318/v1/traces") URI endpoint,
        @DefaultValue Map<String, String> headers,
        @DefaultValue("10s") Duration timeout) {}
