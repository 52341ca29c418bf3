package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClientException;

class KilledServiceLosesAndRepeatsNothingIT {

    private static final int ORDERS = 200;
    private static final int KILLED_AFTER = 80;

    private final Shop shop = new Shop();
    private final Books books = new Books();

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "payment-service", "inventory-service", "shipping-service"})
    void everyOrderEndsAndEverythingAddsUpAfterKillDashNine(String service) throws InterruptedException {
        var product = shop.product("1.00", ORDERS * 2);
        var customer = shop.customer("1000.00");
        var confirmed = new CopyOnWriteArrayList<String>();
        var underWay = new CountDownLatch(KILLED_AFTER);

        var placing = CompletableFuture.runAsync(() -> placeOrders(customer, product, confirmed, underWay));
        underWay.await();
        Suite.service(service).kill();
        Suite.service(service).start();
        placing.join();

        assertThat(confirmed).hasSize(ORDERS).doesNotHaveDuplicates();
        assertAllComplete(confirmed);
        awaitNothingLeftOver();
        assertThat(books.ordersOf(customer)).containsExactlyInAnyOrderElementsOf(confirmed);
        assertThat(shop.balance(customer)).isEqualByComparingTo(String.valueOf(1000 - ORDERS));
        books.assertTheyAddUp();
    }

    private void placeOrders(String customer, String product, List<String> confirmed, CountDownLatch underWay) {
        while (confirmed.size() < ORDERS) {
            var key = customer + "-" + confirmed.size();
            try {
                confirmed.add(shop.placeOrder(customer, product, 1, "DE", key));
                underWay.countDown();
            } catch (RestClientException killed) {
                // No answer, or half of one: the order may have been placed or not. The customer asks again, by the
                // same
                // key.
                Awaitility.await().atMost(Duration.ofMinutes(2)).until(Suite.service("order-service")::ready);
            }
        }
    }

    private void assertAllComplete(List<String> orders) {
        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(shop.awaitEnd(order).path("status").stringValue())
                                .isEqualTo("COMPLETED"));
    }

    private void awaitNothingLeftOver() {
        try (var wire = new Wire()) {
            Awaitility.await("outboxes drained").until(() -> books.leftOver() == 0);
            wire.awaitConsumed();
            Awaitility.await("outboxes drained").until(() -> books.leftOver() == 0);
        }
    }
}
