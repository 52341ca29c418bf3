package dev.fulfilment.service.web;

import static dev.fulfilment.service.web.ProblemMatcher.problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@RestTest
@TestPropertySource(
        properties = {"management.tracing.export.enabled=true", "management.tracing.export.zipkin.enabled=false"})
class MalformedTraceContextTest {

    @Autowired
    private RestTestClient client;

    @ParameterizedTest
    @ValueSource(strings = {"00", "a5", "00-0af7651916cd43dd8448eb211c80319c", "-", "no trace context"})
    void isIgnored(String traceparent) {
        problem(
                client.get().uri("/orders/01a1f0c4-7a7b-7000-8000-000000000001").header("traceparent", traceparent),
                404);
    }
}
