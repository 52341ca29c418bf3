package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service whose switch is on sends its part of an order's trace by OTLP, and to Zipkin as before. */
class OtlpExportIT {

    private static final String SERVICE = "payment-service";

    private final SuiteClient shop = new SuiteClient();
    private final Queue<JsonNode> received = new ConcurrentLinkedQueue<>();
    private final HttpServer receiver =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    OtlpExportIT() throws IOException {
        receiver.createContext("/v1/traces", this::take);
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        Suite.service(SERVICE).start();
    }

    @Test
    void theSpansOfAnOrderArriveAtBoth() throws IOException {
        var product = shop.product("10.00", 2);
        var customer = shop.customer("100.00");
        Suite.service(SERVICE).stop();
        var traceId = UUID.randomUUID().toString().replace("-", "");
        var service = StandaloneService.of(SERVICE, switchedOn())
                .redirectOutput(Path.of("target", "otlp-export.log").toFile())
                .start();
        try {
            var traceparent = "00-" + traceId + "-00f067aa0ba902b7-01";
            var order = SuiteClient.order(customer, "DE", Map.of(product, 1));
            shop.post("order-service", "/orders", order, "traceparent", traceparent);

            Awaitility.await("the spans at both")
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(byOtlp(traceId))
                            .anyMatch(span -> span.startsWith("process orders "))
                            .anyMatch(span -> span.startsWith("send payments "))
                            .isEqualTo(atZipkin(traceId)));
        } finally {
            service.destroy();
            service.onExit().join();
        }
    }

    private Map<String, String> switchedOn() {
        return Map.of(
                "MANAGEMENT_TRACING_EXPORT_OTLP_ENABLED",
                "true",
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/v1/traces");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new JsonMapper().readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** The ids of the spans of that trace. */
    private Set<String> byOtlp(String traceId) {
        return received.stream()
                .flatMap(each -> each.at("/resourceSpans/0/scopeSpans/0/spans").valueStream())
                .filter(span -> traceId.equals(span.path("traceId").asString("")))
                .map(span ->
                        span.path("name").asString() + " " + span.path("spanId").asString())
                .collect(toSet());
    }

    private Set<String> atZipkin(String traceId) {
        return shop.getFrom(Suite.stack().zipkin().url() + "/api/v2/trace/" + traceId)
                .valueStream()
                .filter(span ->
                        SERVICE.equals(span.at("/localEndpoint/serviceName").asString("")))
                .map(span ->
                        span.path("name").asString() + " " + span.path("id").asString())
                .collect(toSet());
    }
}
