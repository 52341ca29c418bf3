package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cancellations at random moments, on the real services. */
class CancellationRacesIT {

    private static final long SEED = 20261123;
    private static final int ORDERS = 300;
    private static final int LATEST_MILLIS = 1200;

    private final SuiteClient client = new SuiteClient();

    @AfterEach
    void servicesAreConsistent() {
        new ServiceDatabases().assertConsistent();
    }

    @Test
    void everyOrderEndsOnceAndMoneyAndStockAddUp() throws Exception {
        var product = client.product("1.00", ORDERS);
        var customer = client.customer("1000.00");
        List<JsonNode> ended;
        try (var ignored = TemporarySetting.of("shipping-service", "SHIPPING_PACKING_TIME", "300ms", "0s")) {
            ended = placeAndCancelAtRandom(customer, product).stream()
                    .map(client::awaitEnd)
                    .toList();
        }

        var shipped = ended.stream()
                .filter(order -> order.path("status").stringValue().equals("COMPLETED"))
                .count();
        assertThat(shipped).as("of %d, seed %d", ORDERS, SEED).isBetween(1L, ORDERS - 1L);
        assertThat(client.balance(customer)).isEqualByComparingTo(BigDecimal.valueOf(1000 - shipped));
        Awaitility.await("what was shipped is out of stock").untilAsserted(() -> {
            assertThat(client.stock(product).path("onHand").longValue()).isEqualTo(ORDERS - shipped);
            assertThat(client.stock(product).path("allocated").longValue()).isZero();
        });
        assertThat(ended).allSatisfy(CancellationRacesIT::assertConsistentCancellation);
        ended.forEach(order -> assertEndedOnce(order.path("orderId").stringValue()));
    }

    /** Cancels each order after a random delay; some cancellations are too late and rejected. */
    private List<String> placeAndCancelAtRandom(String customer, String product) throws Exception {
        var random = new Random(SEED);
        var orders = new ArrayList<String>();
        var cancellations = new ArrayList<Future<SuiteClient.Response>>();
        try (var timer = Executors.newScheduledThreadPool(4)) {
            for (var number : IntStream.range(0, ORDERS).toArray()) {
                var orderId = client.placeOrder(customer, product, 1, "DE");
                orders.add(orderId);
                Callable<SuiteClient.Response> cancel = () -> client.cancel(orderId);
                cancellations.add(timer.schedule(cancel, random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS));
                assertThat(orders).hasSize(number + 1);
            }
            for (var cancellation : cancellations) {
                assertThat(cancellation.get().status()).isIn(202, 409);
            }
        }
        return orders;
    }

    private static void assertConsistentCancellation(JsonNode order) {
        var cancellation = order.path("cancellation");
        if (order.path("status").stringValue().equals("CANCELLED")) {
            assertThat(order.path("reason").stringValue()).isEqualTo("CUSTOMER_REQUEST");
            assertThat(cancellation.path("refused").isNull()).isTrue();
        } else {
            assertThat(cancellation.isNull() || cancellation.path("refused").isString())
                    .isTrue();
        }
    }

    /** At most one service stopped the order, and a charge was either refunded once or the order was shipped. */
    private static void assertEndedOnce(String orderId) {
        var types = Suite.events().typesOf(orderId);
        var stops = List.of("PaymentDeclined", "InventoryAllocationFailed", "ShipmentFailed", "OrderShipped");
        assertThat(types).filteredOn(stops::contains).as("ends of %s", orderId).hasSize(1);
        assertThat(types)
                .filteredOn("PaymentRefunded"::equals)
                .as("refunds of %s", orderId)
                .hasSize(types.contains("OrderShipped") || types.contains("PaymentDeclined") ? 0 : 1);
    }

    @Test
    void anOrderCancelledBeforeItsPaymentIsNotCharged() {
        var product = client.product("10.00", 1);
        var customer = client.customer("100.00");
        Suite.service("payment-service").stop();
        String orderId;
        try {
            orderId = client.placeOrder(customer, product, 1, "DE");
            assertThat(client.cancel(orderId).status()).isEqualTo(202);
            assertThat(client.cancel(orderId).status()).isEqualTo(409);
        } finally {
            Suite.service("payment-service").start();
        }

        assertConsistentCancellation(client.awaitEnd(orderId));
        assertThat(client.order(orderId).path("status").stringValue()).isEqualTo("CANCELLED");
        assertThat(client.balance(customer)).isEqualByComparingTo("100.00");
    }

    @Test
    void aCancellationAfterTheDispatchIsRefusedVisibly() {
        var product = client.product("1.00", 50);
        var customer = client.customer("50.00");
        try (var ignored = TemporarySetting.of("shipping-service", "SHIPPING_MANUAL_DISPATCH", "true", "false")) {
            // order-service may handle the dispatch before the cancellation: then try another order.
            var orderId = Awaitility.await("an order is cancelled just after its dispatch")
                    .until(() -> dispatchedThenCancelled(customer, product), each -> !each.isEmpty());
            var order = client.awaitEnd(orderId);

            assertThat(order.path("status").stringValue()).isEqualTo("COMPLETED");
            assertThat(order.at("/cancellation/refused").stringValue()).isEqualTo("the goods had left the house");
            assertThat(client.cancel(orderId).status()).isEqualTo(409);
        }
    }

    private String dispatchedThenCancelled(String customer, String product) {
        var orderId = client.placeOrder(customer, product, 1, "DE");
        client.awaitStatus(orderId, "ALLOCATED");
        Awaitility.await("order " + orderId + " is dispatched")
                .until(() -> client.post("shipping-service", "/shipments/" + orderId + "/dispatch", "")
                                .status()
                        == 200);
        return client.cancel(orderId).status() == 202 ? orderId : "";
    }

    @Test
    void waitsForTheRefundWhilePaymentServiceIsDown() {
        var product = client.product("10.00", 1);
        var customer = client.customer("100.00");
        try (var ignored = TemporarySetting.of("shipping-service", "SHIPPING_MANUAL_DISPATCH", "true", "false")) {
            var orderId = client.placeOrder(customer, product, 1, "DE");
            client.awaitStatus(orderId, "ALLOCATED");
            Suite.service("payment-service").stop();
            try {
                assertThat(client.cancel(orderId).status()).isEqualTo(202);
                Awaitility.await("the refund of " + orderId + " is requested")
                        .until(() -> client.get("order-service", "/orders/" + orderId + "/history")
                                .toString()
                                .contains("RefundRequested"));
                assertThat(client.order(orderId).path("status").stringValue()).isEqualTo("CANCELLING");
            } finally {
                Suite.service("payment-service").start();
            }
            assertThat(client.awaitEnd(orderId).path("status").stringValue()).isEqualTo("CANCELLED");
        }
        assertThat(client.balance(customer)).isEqualByComparingTo("100.00");
    }

    @Test
    void refundsAPaymentThatArrivesAfterItsDeadline() {
        var product = client.product("10.00", 1);
        var customer = client.customer("100.00");
        try (var ignored = TemporarySetting.of("order-service", "ORDERS_DEADLINES_PAYMENT", "1s", "6h")) {
            Suite.service("payment-service").stop();
            String orderId;
            try {
                orderId = client.placeOrder(customer, product, 1, "DE");
                client.awaitStatus(orderId, "CANCELLING");
            } finally {
                Suite.service("payment-service").start();
            }

            var order = client.awaitEnd(orderId);
            assertThat(order.path("status").stringValue()).isEqualTo("CANCELLED");
            assertThat(order.path("reason").stringValue()).isEqualTo("DEADLINE_MISSED");
            assertThat(Suite.events().typesOf(orderId))
                    .contains("PaymentProcessed")
                    .containsOnlyOnce("PaymentRefunded");
        }
        assertThat(client.balance(customer)).isEqualByComparingTo("100.00");
    }
}
