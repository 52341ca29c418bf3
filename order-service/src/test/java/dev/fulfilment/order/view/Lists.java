package dev.fulfilment.order.view;

import static dev.fulfilment.order.Customers.json;

import dev.fulfilment.order.Customers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Client of the list. */
record Lists(Customers customers) {

    ResponseSpec get(String query, Object... values) {
        return customers.get("/orders?" + query, values);
    }

    JsonNode page(String query, Object... values) {
        return json(get(query, values).expectStatus().isOk());
    }

    /** Reads all pages and runs the action between each two of them. */
    List<JsonNode> walk(String query, Runnable between) {
        var orders = new ArrayList<JsonNode>();
        var page = page(query);
        orders.addAll(orders(page));
        while (!page.path("next").isNull()) {
            between.run();
            page = page(query + "&after={after}", page.path("next").asString());
            orders.addAll(orders(page));
        }
        return orders;
    }

    List<JsonNode> walk(String query) {
        return walk(query, () -> {});
    }

    static List<JsonNode> orders(JsonNode page) {
        return page.path("orders").valueStream().toList();
    }

    static List<String> ids(Stream<JsonNode> orders) {
        return orders.map(order -> order.path("orderId").asString()).toList();
    }
}
