package dev.fulfilment.monitor.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.monitor.FakeService;
import dev.fulfilment.monitor.FakeService.Answer;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@MonitorTest
@DirtiesContext
class ProxyIT {

    private static final FakeService ORDER = new FakeService();
    private static final FakeService INVENTORY = new FakeService();
    private static final String ORDER_ID = "01990000-0000-7000-8000-000000000001";

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("MONITOR_ORDER_URL", ORDER::url);
        properties.add("MONITOR_INVENTORY_URL", INVENTORY::url);
        // No process listens on this port.
        properties.add("MONITOR_PAYMENT_URL", () -> "http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        ORDER.close();
        INVENTORY.close();
    }

    @Autowired
    PageClient page;

    @Autowired
    RestTestClient rest;

    @Test
    void passesAnOrderOnAsItIsAndTheAnswerBack() {
        ORDER.answers(
                "/orders",
                new Answer(202, Map.of("Content-Type", "application/json", "Order-Sequence", "7"), "{\"ö\":1.50}"));
        var order = "{\"items\": [ ],\"note\":\"ä\"}";

        var answer = post("/shop/orders", "key-1", order).expectStatus().isAccepted();

        assertThat(answer.expectHeader()
                        .valueEquals("Order-Sequence", "7")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .isEqualTo("{\"ö\":1.50}");
        assertThat(ORDER.writes()).contains("POST /orders " + order);
        assertThat(ORDER.lastHeaders())
                .containsEntry("Idempotency-key", List.of("key-1"))
                .containsKey("Traceparent");
    }

    /** The idempotency key is forwarded to order-service: a response stored by the monitor would hide the order's state. */
    @Test
    void asksAgainUnderTheSameKey() {
        ORDER.answers("/orders", "{\"first\":true}");
        post("/shop/orders", "key-2", "{}").expectStatus().isOk();
        ORDER.answers("/orders", "{\"first\":false}");

        assertThat(PageClient.json(post("/shop/orders", "key-2", "{}"))
                        .path("first")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void passesAProblemBackWithItsStatus() {
        ORDER.answers(
                "/orders/%s/cancellation".formatted(ORDER_ID),
                new Answer(
                        409,
                        Map.of("Content-Type", "application/problem+json", "Retry-After", "3"),
                        "{\"status\":409,\"detail\":\"too late\"}"));

        page.post("/shop/orders/%s/cancellation".formatted(ORDER_ID), "{\"reason\":\"changed my mind\"}")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "3")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("too late");
    }

    @Test
    void listsWhatCanBeOrdered() {
        INVENTORY.answers("/products", "[{\"productId\":\"oak-desk\"}]");

        assertThat(page.getJson("/shop/products").at("/0/productId").asString()).isEqualTo("oak-desk");
        page.get("/shop/products?after=oak-desk&limit=5").expectStatus().isOk();
        page.get("/shop/products?before=oak-desk").expectStatus().isBadRequest();
    }

    @Test
    void passesOnWhatIsListedAndReceived() {
        INVENTORY.answers("/products/oak-desk", "{\"onHand\":0}");
        INVENTORY.answers("/products/oak-desk/receipts", "{\"onHand\":10}");
        var desk = "{\"name\":\"Oak desk\",\"price\":{\"amount\":199.50,\"currency\":\"EUR\"}}";

        rest.put()
                .uri("/shop/products/oak-desk")
                .contentType(MediaType.APPLICATION_JSON)
                .body(desk)
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(PageClient.json(post("/shop/products/oak-desk/receipts", "key-3", "{\"quantity\":10}"))
                        .path("onHand")
                        .asInt())
                .isEqualTo(10);
        assertThat(INVENTORY.writes())
                .contains("PUT /products/oak-desk " + desk, "POST /products/oak-desk/receipts {\"quantity\":10}");
        assertThat(INVENTORY.lastHeaders()).containsEntry("Idempotency-key", List.of("key-3"));
    }

    @Test
    void saysThatAServiceDoesNotAnswerAndWhenToComeBack() {
        page.post("/shop/accounts/ada/deposits", "{\"amount\":1}")
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("payment-service does not answer");
        page.get("/shop/accounts/ada").expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void refusesIdsThatAreNoneAndBodiesThatAreNoJson() {
        page.post("/shop/orders/7/cancellation", "{}").expectStatus().isBadRequest();
        page.get("/shop/accounts/..%2F..%2Factuator").expectStatus().isBadRequest();
        page.get("/shop/accounts/{id}", "a b").expectStatus().isBadRequest();
        rest.post()
                .uri("/shop/orders")
                .contentType(MediaType.TEXT_PLAIN)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void passesNothingElseOn() {
        ORDER.answers("/orders/" + ORDER_ID, "{}");
        page.get("/shop/orders/" + ORDER_ID).expectStatus().isNotFound();
        page.post("/shop/actuator/parked", "{}").expectStatus().isNotFound();
    }

    private ResponseSpec post(String path, String key, String body) {
        return rest.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
