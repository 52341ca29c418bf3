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

/** Cancellations at every moment, on the real services. */
class CancellationRacesIT {

    private static final long SEED = 20261123;
    private static final int ORDERS = 300;
    private static final int LATEST_MILLIS = 1200;

    private final Shop shop = new Shop();

    @AfterEach
    void theBooksAddUp() {
        new Books().assertTheyAddUp();
    }

    @Test
    void everyOrderEndsOneWayAndTheBooksAddUp() throws Exception {
        var product = shop.product("1.00", ORDERS);
        var customer = shop.customer("1000.00");
        List<JsonNode> ended;
        try (var ignored = Setting.of("shipping-service", "SHIPPING_PACKING_TIME", "300ms", "0s")) {
            ended = placedAndCancelledAtRandom(customer, product).stream()
                    .map(shop::awaitEnd)
                    .toList();
        }

        var shipped = ended.stream()
                .filter(order -> order.path("status").stringValue().equals("COMPLETED"))
                .count();
        assertThat(shipped).as("of %d, seed %d", ORDERS, SEED).isBetween(1L, ORDERS - 1L);
        assertThat(shop.balance(customer)).isEqualByComparingTo(BigDecimal.valueOf(1000 - shipped));
        Awaitility.await("what was shipped is out of stock").untilAsserted(() -> {
            assertThat(shop.stock(product).path("onHand").longValue()).isEqualTo(ORDERS - shipped);
            assertThat(shop.stock(product).path("allocated").longValue()).isZero();
        });
        assertThat(ended).allSatisfy(CancellationRacesIT::assertTellsOneStory);
        ended.forEach(order -> assertEndedOnce(order.path("orderId").stringValue()));
    }

    /** Each order is cancelled a random while after it was placed; some too late, and told so. */
    private List<String> placedAndCancelledAtRandom(String customer, String product) throws Exception {
        var random = new Random(SEED);
        var orders = new ArrayList<String>();
        var cancellations = new ArrayList<Future<Shop.Answer>>();
        try (var timer = Executors.newScheduledThreadPool(4)) {
            for (var number : IntStream.range(0, ORDERS).toArray()) {
                var orderId = shop.placeOrder(customer, product, 1, "DE");
                orders.add(orderId);
                Callable<Shop.Answer> cancel = () -> shop.cancel(orderId);
                cancellations.add(timer.schedule(cancel, random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS));
                assertThat(orders).hasSize(number + 1);
            }
            for (var cancellation : cancellations) {
                assertThat(cancellation.get().status()).isIn(202, 409);
            }
        }
        return orders;
    }

    private static void assertTellsOneStory(JsonNode order) {
        var cancellation = order.path("cancellation");
        if (order.path("status").stringValue().equals("CANCELLED")) {
            assertThat(order.path("reason").stringValue()).isEqualTo("CUSTOMER_REQUEST");
            assertThat(cancellation.path("refused").isNull()).isTrue();
        } else {
            assertThat(cancellation.isNull() || cancellation.path("refused").isString())
                    .isTrue();
        }
    }

    /** At most one participant stopped it, and whatever was charged was given back once, or was shipped. */
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
    void anOrderThatIsCancelledBeforeItsPaymentCostsNothing() {
        var product = shop.product("10.00", 1);
        var customer = shop.customer("100.00");
        Suite.service("payment-service").stop();
        String orderId;
        try {
            orderId = shop.placeOrder(customer, product, 1, "DE");
            assertThat(shop.cancel(orderId).status()).isEqualTo(202);
            assertThat(shop.cancel(orderId).status()).isEqualTo(409);
        } finally {
            Suite.service("payment-service").start();
        }

        assertTellsOneStory(shop.awaitEnd(orderId));
        assertThat(shop.order(orderId).path("status").stringValue()).isEqualTo("CANCELLED");
        assertThat(shop.balance(customer)).isEqualByComparingTo("100.00");
    }

    @Test
    void aCancellationAfterTheDispatchIsRefusedVisibly() {
        var product = shop.product("1.00", 50);
        var customer = shop.customer("50.00");
        try (var ignored = Setting.of("shipping-service", "SHIPPING_MANUAL_DISPATCH", "true", "false")) {
            // Once in a while the order hears of its dispatch before the customer has asked: another one then.
            var orderId = Awaitility.await("an order is cancelled just after its dispatch")
                    .until(() -> dispatchedThenCancelled(customer, product), each -> !each.isEmpty());
            var order = shop.awaitEnd(orderId);

            assertThat(order.path("status").stringValue()).isEqualTo("COMPLETED");
            assertThat(order.at("/cancellation/refused").stringValue()).isEqualTo("the goods had left the house");
            assertThat(shop.cancel(orderId).status()).isEqualTo(409);
        }
    }

    private String dispatchedThenCancelled(String customer, String product) {
        var orderId = shop.placeOrder(customer, product, 1, "DE");
        shop.awaitStatus(orderId, "ALLOCATED");
        Awaitility.await("order " + orderId + " is dispatched")
                .until(() -> shop.post("shipping-service", "/shipments/" + orderId + "/dispatch", "")
                                .status()
                        == 200);
        return shop.cancel(orderId).status() == 202 ? orderId : "";
    }

    @Test
    void aRefundThatCannotBeMadeYetIsWaitedFor() {
        var product = shop.product("10.00", 1);
        var customer = shop.customer("100.00");
        try (var ignored = Setting.of("shipping-service", "SHIPPING_MANUAL_DISPATCH", "true", "false")) {
            var orderId = shop.placeOrder(customer, product, 1, "DE");
            shop.awaitStatus(orderId, "ALLOCATED");
            Suite.service("payment-service").stop();
            try {
                assertThat(shop.cancel(orderId).status()).isEqualTo(202);
                Awaitility.await("the refund of " + orderId + " is asked for")
                        .until(() -> shop.get("order-service", "/orders/" + orderId + "/history")
                                .toString()
                                .contains("RefundRequested"));
                assertThat(shop.order(orderId).path("status").stringValue()).isEqualTo("CANCELLING");
            } finally {
                Suite.service("payment-service").start();
            }
            assertThat(shop.awaitEnd(orderId).path("status").stringValue()).isEqualTo("CANCELLED");
        }
        assertThat(shop.balance(customer)).isEqualByComparingTo("100.00");
    }

    @Test
    void aPaymentThatArrivesAfterItsDeadlineIsGivenBack() {
        var product = shop.product("10.00", 1);
        var customer = shop.customer("100.00");
        try (var ignored = Setting.of("order-service", "ORDERS_DEADLINES_PAYMENT", "1s", "6h")) {
            Suite.service("payment-service").stop();
            String orderId;
            try {
                orderId = shop.placeOrder(customer, product, 1, "DE");
                shop.awaitStatus(orderId, "CANCELLING");
            } finally {
                Suite.service("payment-service").start();
            }

            var order = shop.awaitEnd(orderId);
            assertThat(order.path("status").stringValue()).isEqualTo("CANCELLED");
            assertThat(order.path("reason").stringValue()).isEqualTo("DEADLINE_MISSED");
            assertThat(Suite.events().typesOf(orderId))
                    .contains("PaymentProcessed")
                    .containsOnlyOnce("PaymentRefunded");
        }
        assertThat(shop.balance(customer)).isEqualByComparingTo("100.00");
    }
}
