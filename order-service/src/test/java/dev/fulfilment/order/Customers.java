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

/** Client of the REST interface. */
@TestComponent
public class Customers {

    private static final String BERLIN = """
            { "name": "Ada Lovelace", "street": "Hauptstr. 1", "city": "Berlin", "postalCode": "10115", "country": "DE" }
            """;

    private static final String PARIS = """
            { "name": "Ada Lovelace", "street": "Rue 2", "city": "Paris", "postalCode": "75002", "country": "FR" }
            """;

    private final RestTestClient rest;

    Customers(RestTestClient rest) {
        this.rest = rest;
    }

    public static String line(String product, int quantity) {
        return "{ \"productId\": \"%s\", \"quantity\": %d }".formatted(product, quantity);
    }

    /** Body of an order by Ada, to be shipped to Berlin. */
    public static String order(String... lines) {
        return "{ \"customerId\": \"ada\", \"items\": [%s], \"shippingAddress\": %s }"
                .formatted(String.join(",", lines), BERLIN);
    }

    public ResponseSpec post(String body) {
        return post("/orders", body);
    }

    public ResponseSpec post(String path, String body, Object... ids) {
        return rest.post()
                .uri(path, ids)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec postWithKey(String body, String idempotencyKey) {
        return rest.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .exchange();
    }

    public ResponseSpec put(String path, String body, Object... ids) {
        return rest.put()
                .uri(path, ids)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec delete(String path, Object... ids) {
        return rest.delete().uri(path, ids).exchange();
    }

    /** Opens a draft of Ada's with an address in Berlin and returns its id. */
    public OrderId draft(String... lines) {
        var body = order(lines).replaceFirst("\\{", "{ \"draft\": true,");
        return OrderId.of(
                json(post(body).expectStatus().isCreated()).path("orderId").asString());
    }

    public ResponseSpec cancel(OrderId orderId) {
        return post("/orders/{orderId}/cancellation", "{ \"reason\": \"ordered the wrong size\" }", orderId);
    }

    /** Changes the shipping address to Paris. */
    public ResponseSpec move(OrderId orderId) {
        return put("/orders/{orderId}/shipping-address", PARIS, orderId);
    }

    public ResponseSpec get(String path, Object... ids) {
        return rest.get().uri(path, ids).exchange();
    }

    /** Places the order and returns its id. */
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

    /** Waits until the order has that many events and returns it. */
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
