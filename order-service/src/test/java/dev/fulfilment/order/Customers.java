package dev.fulfilment.order;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What customers do, by the REST interface. */
@TestComponent
public class Customers {

    private static final String BERLIN = """
            { "name": "Ada Lovelace", "street": "Hauptstr. 1", "city": "Berlin", "postalCode": "10115", "country": "DE" }
            """;

    private final RestTestClient rest;

    Customers(RestTestClient rest) {
        this.rest = rest;
    }

    public static String line(String product, int quantity) {
        return "{ \"productId\": \"%s\", \"quantity\": %d }".formatted(product, quantity);
    }

    /** The body of an order that Ada has sent to Berlin. */
    public static String order(String... lines) {
        return "{ \"customerId\": \"ada\", \"items\": [%s], \"shippingAddress\": %s }"
                .formatted(String.join(",", lines), BERLIN);
    }

    public ResponseSpec post(String body) {
        return rest.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec post(String body, String idempotencyKey) {
        return rest.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .exchange();
    }

    public ResponseSpec get(String path, Object... ids) {
        return rest.get().uri(path, ids).exchange();
    }

    /** Places the order and gives its id. */
    public OrderId place(String... lines) {
        return OrderId.of(json(post(order(lines)).expectStatus().isAccepted())
                .path("orderId")
                .asString());
    }

    public JsonNode see(OrderId orderId) {
        return json(get("/orders/{orderId}", orderId).expectStatus().isOk());
    }

    public JsonNode history(OrderId orderId) {
        return json(get("/orders/{orderId}/history", orderId).expectStatus().isOk());
    }

    /** Waits until the order has so many events, and gives it. */
    public JsonNode seeVersion(OrderId orderId, int version) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> see(orderId), order -> order.path("version").asInt() == version);
    }

    public void expectStatus(OrderId orderId, int version, OrderStatus status) {
        assertThat(seeVersion(orderId, version).path("status").asString()).isEqualTo(status.name());
    }

    public static JsonNode json(ResponseSpec answer) {
        return requireNonNull(answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }
}
