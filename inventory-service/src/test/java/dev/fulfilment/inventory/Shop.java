package dev.fulfilment.inventory;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Acts as the shop over REST. */
public record Shop(RestTestClient client) {

    /** Lists a new product with that quantity on hand. */
    public String productWith(int onHand) {
        var id = "desk-" + UUID.randomUUID();
        list(id, "Oak desk", "99.99").expectStatus().isCreated();
        if (onHand > 0) {
            receive(id, Integer.toString(onHand)).expectStatus().isCreated();
        }
        return id;
    }

    public ResponseSpec list(String product, String name, String price) {
        return put(product, """
                {"name": "%s", "price": {"amount": %s, "currency": "EUR"}}""".formatted(name, price));
    }

    public ResponseSpec put(String product, String body) {
        return client.put()
                .uri("/products/{id}", product)
                .contentType(APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec receive(String product, String quantity) {
        return post(product, "{\"quantity\": %s}".formatted(quantity));
    }

    public ResponseSpec receive(String product, String quantity, String idempotencyKey) {
        return post(product, "{\"quantity\": %s}".formatted(quantity), "Idempotency-Key", idempotencyKey);
    }

    public ResponseSpec post(String product, String body) {
        return post(product, body, "X-Test", "none");
    }

    private ResponseSpec post(String product, String body, String header, String value) {
        return client.post()
                .uri("/products/{id}/receipts", product)
                .contentType(APPLICATION_JSON)
                .header(header, value)
                .body(body)
                .exchange();
    }

    public ResponseSpec get(String uri, Object... variables) {
        return client.get().uri(uri, variables).exchange();
    }

    public void assertStock(String product, int onHand, int allocated) {
        get("/products/{id}", product)
                .expectBody()
                .jsonPath("$.onHand")
                .isEqualTo(onHand)
                .jsonPath("$.allocated")
                .isEqualTo(allocated)
                .jsonPath("$.available")
                .isEqualTo(onHand - allocated);
    }
}
