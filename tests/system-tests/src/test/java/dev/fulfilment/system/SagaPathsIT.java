package dev.fulfilment.system;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** All paths of the saga, on the real services. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SagaPathsIT {

    private final SuiteClient client = new SuiteClient();

    @Test
    @Order(1)
    void shipsAnOrderThatIsPaidAndInStock() {
        var product = client.product("99.99", 5);
        var customer = client.customer("500.00");

        var orderId = client.placeOrder(customer, product, 2, "DE");
        var order = client.awaitEnd(orderId);

        assertThat(order.path("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(order.path("totalAmount").decimalValue()).isEqualByComparingTo("199.98");
        assertThat(order.path("trackingNumber").stringValue())
                .isEqualTo(client.get("shipping-service", "/shipments/" + orderId)
                        .path("trackingNumber")
                        .stringValue());
        assertThat(client.balance(customer)).isEqualByComparingTo("300.02");
        awaitStock(product, 3, 0);
        ServiceDatabases.SERVICES.forEach(service -> assertThat(Suite.log(service))
                .as("%s logs the order", service)
                .containsPattern("INFO .*order " + orderId));
    }

    @Test
    @Order(2)
    void declinesAnOrderThatTheAccountDoesNotCover() {
        var product = client.product("99.99", 5);
        var customer = client.customer("100.00");

        var order = client.awaitEnd(client.placeOrder(customer, product, 2, "DE"));

        assertCancelled(order, "INSUFFICIENT_FUNDS");
        assertThat(client.balance(customer)).isEqualByComparingTo("100.00");
        awaitStock(product, 5, 0);
    }

    @Test
    @Order(3)
    void refundsAnOrderThatIsOutOfStock() {
        var product = client.product("10.00", 1);
        var customer = client.customer("100.00");

        var order = client.awaitEnd(client.placeOrder(customer, product, 2, "DE"));

        assertCancelled(order, "OUT_OF_STOCK");
        assertThat(client.balance(customer)).isEqualByComparingTo("100.00");
        awaitStock(product, 1, 0);
    }

    @Test
    @Order(4)
    void releasesAndRefundsAnOrderToACountryThatIsNotServed() {
        var product = client.product("10.00", 3);
        var customer = client.customer("100.00");

        var order = client.awaitEnd(client.placeOrder(customer, product, 2, "AQ"));

        assertCancelled(order, "COUNTRY_NOT_SERVED");
        assertThat(client.balance(customer)).isEqualByComparingTo("100.00");
        awaitStock(product, 3, 0);
    }

    @Test
    @Order(5)
    void stopsAnOrderThatIsCancelledWhileItIsPackedAndRefundsIt() {
        var product = client.product("10.00", 3);
        var customer = client.customer("100.00");
        try (var ignored = TemporarySetting.of("shipping-service", "SHIPPING_MANUAL_DISPATCH", "true", "false")) {
            var orderId = client.placeOrder(customer, product, 2, "DE");
            client.awaitStatus(orderId, "ALLOCATED");

            assertThat(client.cancel(orderId).status()).isEqualTo(202);

            assertCancelled(client.awaitEnd(orderId), "CUSTOMER_REQUEST");
        }
        assertThat(client.balance(customer)).isEqualByComparingTo("100.00");
        awaitStock(product, 3, 0);
    }

    /** Runs last, after all paths were taken. */
    @Test
    @Order(6)
    void causesAndEffectsAreThoseOfTheSagaMap() {
        Set<String> required = SagaMap.edges().collect(toSet());
        Set<String> allowed =
                Stream.concat(SagaMap.edges(), SagaMap.rareEdges()).collect(toSet());

        Awaitility.await("every edge of the map is seen")
                .until(() -> edgesSeen().containsAll(required));
        assertThat(allowed).containsAll(edgesSeen());
    }

    @Test
    @Order(7)
    void moneyAndStockAddUp() {
        new ServiceDatabases().assertConsistent();
    }

    private static Set<String> edgesSeen() {
        Map<String, String> types = Suite.events()
                .all()
                .collect(toMap(
                        PublishedEvents.PublishedEvent::id,
                        PublishedEvents.PublishedEvent::type,
                        (first, again) -> first));
        return Suite.events()
                .all()
                .filter(event -> event.cause() != null)
                .map(event -> types.get(event.cause()) + " -> " + event.type())
                .collect(toSet());
    }

    private static void assertCancelled(JsonNode order, String reason) {
        assertThat(order.path("status").stringValue()).isEqualTo("CANCELLED");
        assertThat(order.path("reason").stringValue()).isEqualTo(reason);
    }

    private void awaitStock(String product, int onHand, int allocated) {
        Awaitility.await("stock of " + product).untilAsserted(() -> {
            var stock = client.stock(product);
            assertThat(stock.path("onHand").intValue()).isEqualTo(onHand);
            assertThat(stock.path("allocated").intValue()).isEqualTo(allocated);
            assertThat(BigDecimal.valueOf(stock.path("available").intValue()))
                    .isEqualByComparingTo(BigDecimal.valueOf(onHand - allocated));
        });
    }
}
