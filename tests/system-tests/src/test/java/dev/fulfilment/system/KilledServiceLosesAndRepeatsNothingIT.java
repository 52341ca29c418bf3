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

    private final SuiteClient client = new SuiteClient();
    private final ServiceDatabases databases = new ServiceDatabases();

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "payment-service", "inventory-service", "shipping-service"})
    void everyOrderEndsAndEverythingAddsUpAfterKillDashNine(String service) throws InterruptedException {
        var product = client.product("1.00", ORDERS * 2);
        var customer = client.customer("1000.00");
        var confirmed = new CopyOnWriteArrayList<String>();
        var underWay = new CountDownLatch(KILLED_AFTER);

        var placing = CompletableFuture.runAsync(() -> placeOrders(customer, product, confirmed, underWay));
        underWay.await();
        Suite.service(service).kill();
        Suite.service(service).start();
        placing.join();

        assertThat(confirmed).hasSize(ORDERS).doesNotHaveDuplicates();
        assertAllComplete(confirmed);
        awaitQuiescence();
        assertThat(databases.ordersOf(customer)).containsExactlyInAnyOrderElementsOf(confirmed);
        assertThat(client.balance(customer)).isEqualByComparingTo(String.valueOf(1000 - ORDERS));
        databases.assertConsistent();
    }

    private void placeOrders(String customer, String product, List<String> confirmed, CountDownLatch underWay) {
        while (confirmed.size() < ORDERS) {
            var key = customer + "-" + confirmed.size();
            try {
                confirmed.add(client.placeOrder(customer, product, 1, "DE", key));
                underWay.countDown();
            } catch (RestClientException killed) {
                // Without a complete response the outcome is unknown: the customer retries with the same key.
                Awaitility.await().atMost(Duration.ofMinutes(2)).until(Suite.service("order-service")::ready);
            }
        }
    }

    private void assertAllComplete(List<String> orders) {
        assertThat(orders)
                .allSatisfy(order -> assertThat(
                                client.awaitEnd(order).path("status").stringValue())
                        .isEqualTo("COMPLETED"));
    }

    private void awaitQuiescence() {
        try (var broker = new BrokerClient()) {
            Awaitility.await("outboxes drained").until(() -> databases.unpublishedOrParked() == 0);
            broker.awaitConsumed();
            Awaitility.await("outboxes drained").until(() -> databases.unpublishedOrParked() == 0);
        }
    }
}
