package dev.fulfilment.local.demo;

import dev.fulfilment.local.stack.StackPorts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** REST client of the demo's shop. Every name ends with a mark of the run, so that the demo can be repeated. */
final class DemoCatalog {

    static final String MACHINE = "espresso-machine";
    static final String GRINDER = "grinder";

    private static final String CURRENCY = "EUR";
    private static final Duration PRICE_LIST_TIMEOUT = Duration.ofSeconds(20);
    private static final int UNPROCESSABLE = 422;

    private final DemoHttpClient orders;
    private final DemoHttpClient payments;
    private final DemoHttpClient inventory;
    private final String mark;

    DemoCatalog(StackPorts ports, String mark) {
        this.orders = DemoHttpClient.onPort(ports.of("order-service"));
        this.payments = DemoHttpClient.onPort(ports.of("payment-service"));
        this.inventory = DemoHttpClient.onPort(ports.of("inventory-service"));
        this.mark = mark;
    }

    String own(String name) {
        return name + "-" + mark;
    }

    void list(String product, String name, BigDecimal price, int onHand) {
        String path = "/products/" + own(product);
        require(inventory.put(path, Map.of("name", name, "price", Map.of("amount", price, "currency", CURRENCY))));
        require(inventory.post(path + "/receipts", Map.of("quantity", onHand), idempotent()));
    }

    void openAccount(String customer, BigDecimal deposit) {
        String path = "/accounts/" + own(customer);
        require(payments.put(path, Map.of("currency", CURRENCY)));
        require(payments.post(path + "/deposits", Map.of("amount", deposit), idempotent()));
    }

    /** Places an order; retries while a new product is not on order-service's price list yet. */
    Placed place(SagaPath path) {
        long deadline = System.nanoTime() + PRICE_LIST_TIMEOUT.toNanos();
        while (true) {
            Trace trace = Trace.begin();
            long begin = System.nanoTime();
            HttpAnswer answer = orders.post("/orders", order(path), Map.of("traceparent", trace.parent()));
            if (answer.status() != UNPROCESSABLE || System.nanoTime() > deadline) {
                return new Placed(require(answer).text("orderId"), trace, begin);
            }
            Pause.briefly();
        }
    }

    /** Requests a cancellation; the response may be a rejection. */
    HttpAnswer cancel(String orderId) {
        return orders.post("/orders/" + orderId + "/cancellation", Map.of("reason", "ordered the wrong one"), Map.of());
    }

    HttpAnswer order(String orderId) {
        return require(orders.get("/orders/" + orderId));
    }

    HttpAnswer history(String orderId) {
        return require(orders.get("/orders/" + orderId + "/history"));
    }

    BigDecimal balance(String customer) {
        return require(payments.get("/accounts/" + own(customer)))
                .body()
                .path("balance")
                .decimalValue();
    }

    int available(String product) {
        return require(inventory.get("/products/" + own(product)))
                .body()
                .path("available")
                .asInt();
    }

    private Map<String, Object> order(SagaPath path) {
        return Map.of(
                "customerId",
                own(path.customer),
                "items",
                List.of(Map.of("productId", own(path.product), "quantity", path.quantity)),
                "shippingAddress",
                Map.of(
                        "name", path.customer,
                        "street", "1 Harbour Road",
                        "city", "Port",
                        "postalCode", "10115",
                        "country", path.country));
    }

    private static Map<String, String> idempotent() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static HttpAnswer require(HttpAnswer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("refused with " + answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
