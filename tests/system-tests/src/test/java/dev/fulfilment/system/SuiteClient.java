package dev.fulfilment.system;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** REST client for the services of the suite, as customers and the shop's staff use them. */
final class SuiteClient {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final RestClient REST = RestClient.builder()
            .requestFactory(new JdkClientHttpRequestFactory())
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
            .build();

    /** Response with any status. */
    record Response(int status, JsonNode body) {}

    /** Creates a unique product with that stock, and waits until order-service knows its price. */
    String product(String price, int stock) {
        var product = "product-" + COUNT.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        put(
                "inventory-service",
                "/products/" + product,
                Map.of("name", "Something", "price", Map.of("amount", new BigDecimal(price), "currency", "EUR")));
        if (stock > 0) {
            post("inventory-service", "/products/" + product + "/receipts", Map.of("quantity", stock));
        }
        awaitListed(product);
        return product;
    }

    /** Polls with an order that also contains an unknown product: once the price is known, only that one is rejected. */
    private void awaitListed(String product) {
        // Lines are in the order of their product ids, so the unknown product is the second.
        var probe = order("nobody", "DE", Map.of(product, 1, "unknown-product", 1));
        Awaitility.await("order-service knows the price of " + product)
                .until(() -> !post("order-service", "/orders", probe)
                        .body()
                        .toString()
                        .contains("items[0].productId"));
    }

    /** Creates a unique customer with that balance. */
    String customer(String funds) {
        var customer = "customer-" + COUNT.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        put("payment-service", "/accounts/" + customer, Map.of("currency", "EUR"));
        if (new BigDecimal(funds).signum() > 0) {
            post("payment-service", "/accounts/" + customer + "/deposits", Map.of("amount", new BigDecimal(funds)));
        }
        return customer;
    }

    String placeOrder(String customer, String product, int quantity, String country) {
        return orderId(post("order-service", "/orders", order(customer, country, Map.of(product, quantity))));
    }

    private static String orderId(Response answer) {
        if (answer.status() != 202) {
            throw new AssertionError("order was not accepted: " + answer);
        }
        return answer.body().path("orderId").stringValue();
    }

    /** Places an order with an idempotency key. */
    String placeOrder(String customer, String product, int quantity, String country, String key) {
        return orderId(post(
                "order-service",
                "/orders",
                order(customer, country, Map.of(product, quantity)),
                "Idempotency-Key",
                key));
    }

    static Map<String, Object> order(String customer, String country, Map<String, Integer> items) {
        return Map.of(
                "customerId",
                customer,
                "items",
                items.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(item -> Map.of("productId", item.getKey(), "quantity", item.getValue()))
                        .toList(),
                "shippingAddress",
                Map.of(
                        "name", "Ada Lovelace",
                        "street", "Hauptstr. 1",
                        "city", "Berlin",
                        "postalCode", "10115",
                        "country", country));
    }

    JsonNode awaitEnd(String orderId) {
        return Awaitility.await("order " + orderId + " ends")
                .pollDelay(Duration.ZERO)
                .until(
                        () -> order(orderId),
                        order -> List.of("COMPLETED", "CANCELLED")
                                .contains(order.path("status").asString("")));
    }

    JsonNode awaitStatus(String orderId, String status) {
        return Awaitility.await("order " + orderId + " is " + status)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> order(orderId),
                        order -> status.equals(order.path("status").asString("")));
    }

    Response cancel(String orderId) {
        return post(
                "order-service", "/orders/" + orderId + "/cancellation", Map.of("reason", "ordered the wrong size"));
    }

    JsonNode order(String orderId) {
        return get("order-service", "/orders/" + orderId);
    }

    BigDecimal balance(String customer) {
        return get("payment-service", "/accounts/" + customer).path("balance").decimalValue();
    }

    JsonNode stock(String product) {
        return get("inventory-service", "/products/" + product);
    }

    JsonNode get(String service, String path) {
        return getFrom(url(service, path));
    }

    JsonNode getFrom(String url) {
        return answer(REST.get().uri(url).retrieve().toEntity(byte[].class)).body();
    }

    String getText(String service, String path) {
        return String.valueOf(REST.get().uri(url(service, path)).retrieve().body(String.class));
    }

    void delete(String service, String path) {
        REST.delete().uri(url(service, path)).retrieve().toBodilessEntity();
    }

    /** Discards the parked records that cannot be decoded; the events parked behind them stay. */
    void discardPoison() {
        ServiceDatabases.SERVICES.forEach(service -> get(service, "/actuator/parked")
                .forEach(event -> {
                    if (!event.path("failure").asString("").startsWith("waits")) {
                        delete(service, "/actuator/parked/" + event.path("id") + "?reason=poison");
                    }
                }));
    }

    Response put(String service, String path, Object body) {
        return answer(REST.put()
                .uri(url(service, path))
                .header("Content-Type", "application/json")
                .body(JSON.writeValueAsBytes(body))
                .retrieve()
                .toEntity(byte[].class));
    }

    Response post(String service, String path, Object body) {
        return post(service, path, body, "X-Test", "none");
    }

    Response post(String service, String path, Object body, String header, String value) {
        return answer(REST.post()
                .uri(url(service, path))
                .header("Content-Type", "application/json")
                .header(header, value)
                .body(JSON.writeValueAsBytes(body))
                .retrieve()
                .toEntity(byte[].class));
    }

    private static Response answer(ResponseEntity<byte[]> entity) {
        var body = entity.getBody();
        var type = entity.getHeaders().getContentType();
        var isJson = body != null && type != null && type.getSubtype().endsWith("json");
        return new Response(entity.getStatusCode().value(), isJson ? JSON.readTree(body) : JSON.nullNode());
    }

    private static String url(String service, String path) {
        return Suite.service(service).url() + path;
    }
}
