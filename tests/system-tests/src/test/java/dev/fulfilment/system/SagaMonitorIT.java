package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Compares the monitor with the real services: steps, totals, health. */
class SagaMonitorIT {

    private static final String MONITOR = "saga-monitor";

    private final SuiteClient client = new SuiteClient();

    @Test
    void showsEachStepOfACompletedOrderAfterItsCause() {
        var order = client.placeOrder(client.customer("100.00"), client.product("10.00", 5), 2, "DE");
        client.awaitEnd(order);

        var saga = awaitEnd(order);

        assertThat(saga.at("/saga/status").stringValue()).isEqualTo("COMPLETED");
        assertThat(steps(saga))
                .containsExactly("OrderPlaced", "PaymentProcessed", "InventoryAllocated", "OrderShipped");
        assertThat(saga.at("/saga/broken")).isEmpty();
        assertFollowsTheMap(saga);
    }

    @Test
    void showsTheCompensationOfARefundedOrder() {
        var order = client.placeOrder(client.customer("100.00"), client.product("10.00", 5), 2, "AQ");
        client.awaitEnd(order);

        var saga = awaitEnd(order);

        assertThat(saga.at("/saga/status").stringValue()).isEqualTo("CANCELLED");
        assertThat(saga.at("/saga/undone").booleanValue()).isTrue();
        assertThat(steps(saga))
                .containsExactlyInAnyOrder(
                        "OrderPlaced",
                        "PaymentProcessed",
                        "InventoryAllocated",
                        "ShipmentFailed",
                        "InventoryReleased",
                        "RefundPayment",
                        "PaymentRefunded");
        assertFollowsTheMap(saga);
    }

    @Test
    void theStockTotalsAreThoseOfInventory() {
        var product = client.product("10.00", 10);
        var customer = client.customer("1000.00");
        List.of("DE", "AQ", "DE").forEach(country -> client.awaitEnd(client.placeOrder(customer, product, 2, country)));

        Awaitility.await("the totals of " + product)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    var sum = client.get(MONITOR, "/audit")
                            .path("goods")
                            .valueStream()
                            .filter(each -> each.path("productId").asString("").equals(product))
                            .findFirst()
                            .orElseThrow();
                    var stock = client.stock(product);
                    assertThat(10 - sum.path("shipped").intValue())
                            .isEqualTo(stock.path("onHand").intValue());
                    assertThat(sum.path("setAside").intValue())
                            .isEqualTo(stock.path("allocated").intValue());
                });
        assertThat(client.balance(customer)).isEqualByComparingTo(new BigDecimal("960.00"));
    }

    @Test
    void showsTheHealthAndTheLagOfEveryService() {
        Awaitility.await("all services are up")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(client.get(MONITOR, "/services").valueStream())
                        .hasSize(4)
                        .allSatisfy(service -> {
                            assertThat(service.path("status").stringValue()).isEqualTo("UP");
                            assertThat(service.path("outboxBacklog").isNumber()).isTrue();
                            assertThat(service.path("consumerLag").isNumber()).isTrue();
                            assertThat(service.path("parkedEvents").isNumber()).isTrue();
                        }));
    }

    private JsonNode awaitEnd(String order) {
        return Awaitility.await("the monitor knows the end of " + order)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> client.get(MONITOR, "/sagas/" + order),
                        saga -> !saga.at("/saga/status").asString("").equals("RUNNING"));
    }

    private static List<String> steps(JsonNode saga) {
        return saga.at("/saga/steps")
                .valueStream()
                .map(step -> step.path("eventType").stringValue())
                .toList();
    }

    /** Each cause and effect is an edge of the saga map, and each event follows its cause. */
    private static void assertFollowsTheMap(JsonNode saga) {
        var types = new HashMap<String, String>();
        var edges = saga.path("timeline")
                .valueStream()
                .flatMap(event -> {
                    var type = event.path("eventType").stringValue();
                    types.put(event.path("eventId").stringValue(), type);
                    var cause = event.path("causationId").asString(null);
                    return cause == null ? Stream.<String>empty() : Stream.of(types.get(cause) + " -> " + type);
                })
                .collect(toSet());
        Set<String> allowed =
                Stream.concat(SagaMap.edges(), SagaMap.rareEdges()).collect(toSet());

        assertThat(edges).isNotEmpty();
        assertThat(allowed).containsAll(edges);
    }
}
