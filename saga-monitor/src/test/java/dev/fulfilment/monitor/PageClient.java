package dev.fulfilment.monitor;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** HTTP client of the monitor. */
@TestComponent
public class PageClient {

    private final RestTestClient rest;

    PageClient(RestTestClient rest) {
        this.rest = rest;
    }

    public ResponseSpec get(String path, Object... variables) {
        return rest.get().uri(path, variables).exchange();
    }

    public ResponseSpec post(String path, String body) {
        return rest.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec delete(String path, Object... variables) {
        return rest.delete().uri(path, variables).exchange();
    }

    public JsonNode getJson(String path, Object... variables) {
        return json(get(path, variables).expectStatus().isOk());
    }

    public static JsonNode json(ResponseSpec answer) {
        return requireNonNull(answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    /** Waits until the order's timeline has this number of events, and returns its saga. */
    public JsonNode awaitSaga(OrderId order, int events) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> awaitSaga(order), saga -> saga.path("timeline").size() == events);
    }

    /** Waits until the order breaks exactly these rules, and returns its saga. */
    public JsonNode awaitBroken(OrderId order, String... rules) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> awaitSaga(order),
                        saga -> texts(saga.at("/saga/broken")).equals(List.of(rules)));
    }

    private JsonNode awaitSaga(OrderId order) {
        return json(get("/sagas/{order}", order));
    }

    public static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    public static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(each -> each.path(field).asString()).toList();
    }
}
