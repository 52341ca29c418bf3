package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Requests of the page to the services, through the monitor's proxy. */
class MonitorProxyIT {

    private static final String MONITOR = "saga-monitor";

    private final SuiteClient client = new SuiteClient();

    @Test
    void placesAnOrderThatCompletes() {
        var product = client.product("10.00", 5);
        var customer = "customer-" + UUID.randomUUID();
        assertThat(client.put(MONITOR, "/shop/accounts/" + customer, Map.of("currency", "EUR"))
                        .status())
                .isEqualTo(201);
        assertThat(client.post(MONITOR, "/shop/accounts/" + customer + "/deposits", Map.of("amount", 100))
                        .status())
                .isEqualTo(201);
        assertThat(client.get(MONITOR, "/shop/products?limit=1000").valueStream())
                .anyMatch(each -> each.path("productId").asString("").equals(product));

        var key = UUID.randomUUID().toString();
        var placed = place(SuiteClient.order(customer, "DE", Map.of(product, 2)), key);
        var repeated = place(SuiteClient.order(customer, "DE", Map.of(product, 2)), key);

        assertThat(placed.status()).isEqualTo(202);
        assertThat(repeated).isEqualTo(placed);
        var order = placed.body().path("orderId").stringValue();
        assertThat(client.awaitEnd(order).path("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(client.get(MONITOR, "/shop/accounts/" + customer)
                        .path("balance")
                        .decimalValue())
                .isEqualByComparingTo(new BigDecimal("80.00"));
        var tooLate = client.post(MONITOR, "/shop/orders/" + order + "/cancellation", Map.of("reason", "too late"));
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.body().path("detail").stringValue()).contains("COMPLETED");
    }

    @Test
    void passesOnTheValidationErrorsOfOrderService() {
        var answer = place(SuiteClient.order("nobody", "DE", Map.of("no-such-product", 1)), "key-" + UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").stringValue()).isEqualTo("items[0].productId");
    }

    @Test
    void itsTraceBeginsInTheMonitor() {
        var product = client.product("10.00", 1);
        var order = place(
                        SuiteClient.order(client.customer("100.00"), "DE", Map.of(product, 1)),
                        "key-" + UUID.randomUUID())
                .body()
                .path("orderId")
                .stringValue();
        client.awaitEnd(order);

        var trace = Awaitility.await("the trace")
                .until(() -> client.get(MONITOR, "/sagas/" + order).at("/timeline/0/traceId"), each -> each.isString());

        Awaitility.await("the spans").untilAsserted(() -> {
            var spans = client.getFrom(Suite.stack().zipkin().url() + "/api/v2/trace/" + trace.stringValue());
            assertThat(spans.valueStream()
                            .map(span -> span.at("/localEndpoint/serviceName").asString("")))
                    .containsAll(List.of(MONITOR, "order-service", "payment-service", "shipping-service"));
        });
    }

    private SuiteClient.Response place(Object order, String key) {
        return client.post(MONITOR, "/shop/orders", order, "Idempotency-Key", key);
    }
}
