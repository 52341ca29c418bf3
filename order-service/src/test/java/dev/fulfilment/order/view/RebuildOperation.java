package dev.fulfilment.order.view;

import static dev.fulfilment.order.Customers.json;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.order.Customers;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The Actuator operation that rebuilds the view. */
@TestComponent
class RebuildOperation {

    private final RestTestClient rest;
    private final Customers customers;

    RebuildOperation(RestTestClient rest, Customers customers) {
        this.rest = rest;
        this.customers = customers;
    }

    ResponseSpec start() {
        return rest.post().uri("/actuator/orderview").exchange();
    }

    /** Runs a rebuild to its end and returns the report. */
    JsonNode run() {
        var id = json(start().expectStatus().isAccepted()).path("rebuild").asLong();
        var report = awaitEnd();
        if (report.path("id").asLong() != id) {
            throw new AssertionError("rebuild %d was followed by %s".formatted(id, report));
        }
        return report;
    }

    JsonNode awaitEnd() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(customers
                                        .get("/actuator/orderview")
                                        .expectStatus()
                                        .isOk())
                                .path("rebuild"),
                        report -> !report.path("status").asString().equals("RUNNING"));
    }
}
