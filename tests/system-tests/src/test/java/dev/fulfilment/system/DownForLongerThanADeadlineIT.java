package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** order-service is down when its deadlines pass, while the other services complete its orders. */
class DownForLongerThanADeadlineIT {

    private static final int ORDERS = 20;
    private static final Duration PAYMENT_DEADLINE = Duration.ofSeconds(15);

    private final SuiteClient client = new SuiteClient();
    private Instant lastDeadline = Instant.MAX;

    @Test
    void aStepPublishedInTimeAndConsumedLateIsNotCompensated() {
        var product = client.product("1.00", ORDERS);
        var customer = client.customer("100.00");
        try (var ignored = TemporarySetting.of(
                "order-service", "ORDERS_DEADLINES_PAYMENT", PAYMENT_DEADLINE.toSeconds() + "s", "6h")) {
            var orders = placeOrdersThenKill(customer, product);
            awaitPublished(orders, "OrderShipped");
            Awaitility.await("the deadlines have passed")
                    .atMost(PAYMENT_DEADLINE.plusSeconds(1))
                    .until(() -> Instant.now().isAfter(lastDeadline));

            Suite.service("order-service").start();

            assertThat(orders).map(client::awaitEnd).allSatisfy(DownForLongerThanADeadlineIT::assertNotCancelled);
        }
        assertThat(client.balance(customer)).isEqualByComparingTo("80.00");
    }

    /** payment-service is down meanwhile, so that no order is paid before order-service dies. */
    private List<String> placeOrdersThenKill(String customer, String product) {
        Suite.service("payment-service").stop();
        try {
            var orders = IntStream.range(0, ORDERS)
                    .mapToObj(each -> client.placeOrder(customer, product, 1, "DE"))
                    .toList();
            lastDeadline = Instant.now().plus(PAYMENT_DEADLINE);
            awaitPublished(orders, "OrderPlaced");
            Suite.service("order-service").kill();
            return orders;
        } finally {
            Suite.service("payment-service").start();
        }
    }

    private static void awaitPublished(List<String> orders, String type) {
        Awaitility.await("%s of all orders".formatted(type))
                .until(() -> orders.stream()
                        .allMatch(order -> Suite.events().typesOf(order).contains(type)));
    }

    private static void assertNotCancelled(JsonNode order) {
        assertThat(order.path("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(order.path("cancellation").isNull()).isTrue();
        assertThat(Suite.events().typesOf(order.path("orderId").stringValue()))
                .doesNotContain("OrderCancellationRequested");
    }
}
