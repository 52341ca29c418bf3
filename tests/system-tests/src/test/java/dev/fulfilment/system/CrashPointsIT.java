package dev.fulfilment.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.platform.process.Port;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.client.RestClientException;

/** Kills a service with SIGKILL at each point between two commits, with orders in progress. */
class CrashPointsIT {

    private static final int ORDERS = 32;
    private static final int TO_NOWHERE = 4;
    private static final Map<String, String> TOPICS = Map.of("order-service", "orders", "payment-service", "payments");
    private static final Map<String, Port> DEBUGGED =
            Map.of("order-service", Port.free(), "payment-service", Port.free());

    private final SuiteClient client = new SuiteClient();
    private final ServiceDatabases databases = new ServiceDatabases();
    private final BrokerClient broker = new BrokerClient();
    private final Map<String, String> confirmed = new ConcurrentHashMap<>();

    @BeforeAll
    static void startWithDebugger() {
        DEBUGGED.forEach((service, port) -> {
            Suite.service(service).stop();
            Suite.service(service)
                    .with("JAVA_TOOL_OPTIONS", Debugger.agent(port))
                    .launch();
        });
        DEBUGGED.keySet().forEach(service -> Suite.service(service).awaitReady());
    }

    @AfterAll
    static void removeDebuggerFromTheNextStart() {
        DEBUGGED.keySet().forEach(service -> Suite.service(service).with("JAVA_TOOL_OPTIONS", ""));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({
        "payment-service, BUSINESS_COMMIT",
        "payment-service, RELAY_READ",
        "payment-service, KAFKA_ACKNOWLEDGED",
        "payment-service, RELAY_COMMIT",
        "payment-service, CONSUMER_COMMIT",
        "payment-service, OFFSET_COMMIT",
        "order-service, BUSINESS_COMMIT",
        "order-service, CONSUMER_COMMIT"
    })
    void everyOrderEndsOnceWhenTheServiceDiesRightAfter(String service, CrashPoint point) throws InterruptedException {
        var product = client.product("1.00", 100);
        var customer = client.customer("100.00");
        // Loads every class that contains a crash point.
        client.awaitEnd(client.placeOrder(customer, product, 1, "DE"));
        awaitQuiescence();

        var placing = placeOrdersAndKill(service, point, () -> placeOrders(customer, product));
        Suite.service(service).start();
        placing.join();

        assertAllEndedOnce(databases.ordersOf(customer));
        awaitQuiescence();
        var completed = countOf(customer, "COMPLETED");
        assertThat(client.balance(customer)).isEqualByComparingTo(String.valueOf(100 - completed));
        assertThat(client.stock(product).path("onHand").intValue()).isEqualTo(100 - completed);
        assertThat(client.stock(product).path("allocated").intValue()).isZero();
        databases.assertConsistent();
    }

    private CompletableFuture<Void> placeOrdersAndKill(String service, CrashPoint point, Runnable placeOrders)
            throws InterruptedException {
        var quiet = progress(service);
        try (var debugger = Debugger.attach(requireNonNull(DEBUGGED.get(service)))) {
            debugger.stopAt(point.location());
            var placing = CompletableFuture.runAsync(placeOrders);
            debugger.awaitStopAt(point.location());
            point.assertReached(progress(service).since(quiet));
            Suite.service(service).kill();
            return placing;
        }
    }

    private MessagingProgress progress(String service) {
        return MessagingProgress.of(service, requireNonNull(TOPICS.get(service)), databases, broker);
    }

    private void placeOrders(String customer, String product) {
        while (confirmed.size() < ORDERS) {
            var country = confirmed.size() % TO_NOWHERE == 0 ? "AQ" : "DE";
            try {
                confirmed.put(client.placeOrder(customer, product, 1, country), country);
            } catch (RestClientException killed) {
                // Without a response the outcome is unknown: the customer places a new order.
                Awaitility.await().atMost(Duration.ofMinutes(2)).until(Suite.service("order-service")::ready);
            }
        }
    }

    private void assertAllEndedOnce(List<String> orders) {
        assertThat(orders).containsAll(confirmed.keySet());
        assertThat(orders).allSatisfy(order -> {
            var status = client.awaitEnd(order).path("status").stringValue();
            if (confirmed.containsKey(order)) {
                assertThat(status).isEqualTo(confirmed.get(order).equals("AQ") ? "CANCELLED" : "COMPLETED");
            }
            var end = status.equals("COMPLETED") ? "OrderShipped" : "PaymentRefunded";
            Awaitility.await().untilAsserted(() -> {
                assertThat(distinctIds(order, "PaymentProcessed")).hasSize(1);
                assertThat(distinctIds(order, end)).hasSize(1);
            });
        });
    }

    /** Returns the distinct ids of that event: delivery is at least once. */
    private static List<String> distinctIds(String order, String type) {
        return Suite.events().of(order).stream()
                .filter(event -> event.type().equals(type))
                .map(PublishedEvents.PublishedEvent::id)
                .distinct()
                .toList();
    }

    private int countOf(String customer, String status) {
        Predicate<String> hasStatus =
                order -> client.order(order).path("status").stringValue().equals(status);
        return (int) databases.ordersOf(customer).stream().filter(hasStatus).count();
    }

    private void awaitQuiescence() {
        Awaitility.await("everything is sent").until(() -> databases.unpublishedOrParked() == 0);
        broker.awaitConsumed();
        Awaitility.await("everything is sent").until(() -> databases.unpublishedOrParked() == 0);
        broker.awaitConsumed();
    }
}
