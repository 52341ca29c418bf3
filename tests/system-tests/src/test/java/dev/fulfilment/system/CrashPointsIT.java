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

/** A service dies by SIGKILL while it stands at each point between two commits, with orders on their way. */
class CrashPointsIT {

    private static final int ORDERS = 32;
    private static final int TO_NOWHERE = 4;
    private static final Map<String, String> TOPICS = Map.of("order-service", "orders", "payment-service", "payments");
    private static final Map<String, Port> DEBUGGED =
            Map.of("order-service", Port.free(), "payment-service", Port.free());

    private final Shop shop = new Shop();
    private final Books books = new Books();
    private final Wire wire = new Wire();
    private final Map<String, String> confirmed = new ConcurrentHashMap<>();

    @BeforeAll
    static void openToADebugger() {
        DEBUGGED.forEach((service, port) -> {
            Suite.service(service).stop();
            Suite.service(service)
                    .with("JAVA_TOOL_OPTIONS", Debugger.agent(port))
                    .launch();
        });
        DEBUGGED.keySet().forEach(service -> Suite.service(service).awaitReady());
    }

    @AfterAll
    static void closedToDebuggersAfterTheNextStart() {
        DEBUGGED.keySet().forEach(service -> Suite.service(service).with("JAVA_TOOL_OPTIONS", ""));
    }

    @AfterEach
    void close() {
        wire.close();
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
        var product = shop.product("1.00", 100);
        var customer = shop.customer("100.00");
        // Every class that a crash point is in has been in use then.
        shop.awaitEnd(shop.placeOrder(customer, product, 1, "DE"));
        awaitQuiet();

        var placing = placeOrdersAndKill(service, point, () -> placeOrders(customer, product));
        Suite.service(service).start();
        placing.join();

        assertAllEndedOnce(books.ordersOf(customer));
        awaitQuiet();
        var completed = countOf(customer, "COMPLETED");
        assertThat(shop.balance(customer)).isEqualByComparingTo(String.valueOf(100 - completed));
        assertThat(shop.stock(product).path("onHand").intValue()).isEqualTo(100 - completed);
        assertThat(shop.stock(product).path("allocated").intValue()).isZero();
        books.assertTheyAddUp();
    }

    private CompletableFuture<Void> placeOrdersAndKill(String service, CrashPoint point, Runnable placeOrders)
            throws InterruptedException {
        var quiet = progress(service);
        try (var debugger = Debugger.attach(requireNonNull(DEBUGGED.get(service)))) {
            debugger.stopAt(point.place());
            var placing = CompletableFuture.runAsync(placeOrders);
            debugger.awaitStopAt(point.place());
            point.assertReached(progress(service).since(quiet));
            Suite.service(service).kill();
            return placing;
        }
    }

    private Progress progress(String service) {
        return Progress.of(service, requireNonNull(TOPICS.get(service)), books, wire);
    }

    private void placeOrders(String customer, String product) {
        while (confirmed.size() < ORDERS) {
            var country = confirmed.size() % TO_NOWHERE == 0 ? "AQ" : "DE";
            try {
                confirmed.put(shop.placeOrder(customer, product, 1, country), country);
            } catch (RestClientException killed) {
                // No answer: the order may have been placed or not. The customer asks again, which is a new order.
                Awaitility.await().atMost(Duration.ofMinutes(2)).until(Suite.service("order-service")::ready);
            }
        }
    }

    private void assertAllEndedOnce(List<String> orders) {
        assertThat(orders).containsAll(confirmed.keySet());
        assertThat(orders).allSatisfy(order -> {
            var status = shop.awaitEnd(order).path("status").stringValue();
            if (confirmed.containsKey(order)) {
                assertThat(status).isEqualTo(confirmed.get(order).equals("AQ") ? "CANCELLED" : "COMPLETED");
            }
            var end = status.equals("COMPLETED") ? "OrderShipped" : "PaymentRefunded";
            Awaitility.await().untilAsserted(() -> {
                assertThat(publishedOnce(order, "PaymentProcessed")).hasSize(1);
                assertThat(publishedOnce(order, end)).hasSize(1);
            });
        });
    }

    /** Ids of that event: the same one may have been sent twice. */
    private static List<String> publishedOnce(String order, String type) {
        return Suite.events().of(order).stream()
                .filter(event -> event.type().equals(type))
                .map(EventLog.Seen::id)
                .distinct()
                .toList();
    }

    private int countOf(String customer, String status) {
        Predicate<String> hasStatus =
                order -> shop.order(order).path("status").stringValue().equals(status);
        return (int) books.ordersOf(customer).stream().filter(hasStatus).count();
    }

    private void awaitQuiet() {
        Awaitility.await("everything is sent").until(() -> books.leftOver() == 0);
        wire.awaitConsumed();
        Awaitility.await("everything is sent").until(() -> books.leftOver() == 0);
        wire.awaitConsumed();
    }
}
