package dev.fulfilment.service.otlp;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import brave.handler.SpanHandler;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import zipkin2.reporter.brave.AsyncZipkinSpanHandler;

@ExtendWith(OutputCaptureExtension.class)
class OtlpExportTest {

    private final OtlpReceiver receiver = new OtlpReceiver();

    OtlpExportTest() throws IOException {}

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void isOffUntilItIsSwitchedOn() {
        try (var service = start()) {
            assertThat(service.getBeansOfType(SpanHandler.class)).doesNotContainKey("otlpSpans");
        }
    }

    @Test
    void goesBesideTheExportToZipkin() {
        try (var service = start(on(), "--management.tracing.export.zipkin.enabled=true")) {
            assertThat(service.getBeansOfType(AsyncZipkinSpanHandler.class)).hasSize(2);
        }
    }

    @Test
    void aSpanArrivesAsItWas() {
        var linked = new Link[1];
        try (var service = start(on())) {
            var tracer = service.getBean(Tracer.class);
            var parent = tracer.nextSpan().name("parent").start();
            linked[0] = new Link(tracer.nextSpan().start().context());
            tracer.spanBuilder()
                    .setParent(parent.context())
                    .kind(Span.Kind.CONSUMER)
                    .name("process orders")
                    .tag("messaging.destination.name", "orders")
                    .tag("kafka.offset", 42)
                    .tag("fulfilment.rolled_back", true)
                    .event("woken")
                    .addLink(linked[0])
                    .error(new IllegalStateException("no"))
                    .start()
                    .end();
            parent.end();
            await().until(() -> receiver.spans().size() == 2);
        }

        var span = named("process orders");
        var parent = named("parent");
        assertThat(text(span, "/traceId")).hasSize(32).isEqualTo(text(parent, "/traceId"));
        assertThat(text(span, "/parentSpanId")).hasSize(16).isEqualTo(text(parent, "/spanId"));
        assertThat(span.path("kind").asInt()).isEqualTo(5);
        assertThat(parent.path("kind").asInt()).isEqualTo(1);
        assertThat(Long.parseLong(text(span, "/endTimeUnixNano")))
                .isGreaterThanOrEqualTo(Long.parseLong(text(span, "/startTimeUnixNano")))
                .isGreaterThan(1_700_000_000_000_000_000L);
        assertThat(attributes(span))
                .isEqualTo(Map.of(
                        "messaging.destination.name", "{\"stringValue\":\"orders\"}",
                        "kafka.offset", "{\"intValue\":\"42\"}",
                        "fulfilment.rolled_back", "{\"boolValue\":true}"));
        assertThat(text(span, "/events/0/name")).isEqualTo("woken");
        assertThat(text(span, "/links/0/traceId"))
                .isEqualTo(linked[0].getTraceContext().traceId());
        assertThat(text(span, "/links/0/spanId"))
                .isEqualTo(linked[0].getTraceContext().spanId());
        assertThat(span.path("status")).hasToString("{\"code\":2,\"message\":\"no\"}");
        assertThat(parent.has("status")).isFalse();
    }

    @Test
    void theRequestSaysWhoseSpansTheyAreAndHasTheHeadersThatTheReceiverWants() {
        try (var service = start(on(), "--management.opentelemetry.tracing.export.otlp.headers.api-key=secret")) {
            IntStream.range(0, 2_000).forEach(_ -> finish(service, "request"));
            await().until(() -> receiver.spans().size() == 2_000);
        }

        assertThat(receiver.received())
                .allSatisfy(each -> assertThat(each.at("/resource/attributes/0"))
                        .hasToString("{\"key\":\"service.name\",\"value\":{\"stringValue\":\"test-service\"}}"));
        assertThat(receiver.keys()).containsOnly("application/json secret");
    }

    @Test
    void aReceiverThatTakesNothingIsToldOfOnceAndMissedByNobody(CapturedOutput output) {
        receiver.answer(503);
        try (var service = start(on())) {
            finish(service, "first");
            await().until(() -> receiver.spans().size() == 1);
            finish(service, "second");
            await().until(() -> receiver.spans().size() == 2);
            receiver.answer(200);
            finish(service, "third");
            await().until(() -> receiver.spans().size() == 3);
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("Spans are lost")))
                .singleElement()
                .asString()
                .contains("WARN", receiver.endpoint(), "503");
    }

    private static void finish(ConfigurableApplicationContext service, String name) {
        service.getBean(Tracer.class).nextSpan().name(name).start().end();
    }

    private String[] on() {
        return new String[] {
            "--management.tracing.export.otlp.enabled=true",
            "--management.opentelemetry.tracing.export.otlp.endpoint=" + receiver.endpoint()
        };
    }

    private static ConfigurableApplicationContext start(String[] switches, String... more) {
        return start(Stream.concat(Stream.of(switches), Stream.of(more)).toArray(String[]::new));
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .properties("management.endpoint.health.validate-group-membership=false")
                .run(arguments);
    }

    private JsonNode named(String name) {
        return receiver.spans().stream()
                .filter(span -> name.equals(text(span, "/name")))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode node, String path) {
        return node.at(path).asString();
    }

    private static Map<String, String> attributes(JsonNode span) {
        return span.path("attributes")
                .valueStream()
                .collect(toMap(
                        attribute -> text(attribute, "/key"),
                        attribute -> attribute.path("value").toString()));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
    static class Nothing {}
}
