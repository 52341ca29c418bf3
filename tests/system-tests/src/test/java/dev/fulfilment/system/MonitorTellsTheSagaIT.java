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

/** The monitor beside the real services: it tells what they did, and its sums are theirs. */
class MonitorTellsTheSagaIT {

    private static final String MONITOR = "saga-monitor";

    private final Shop shop = new Shop();

    @Test
    void ofAnOrderThatIsCompletedEachStepBehindItsCause() {
        var order = shop.placeOrder(shop.customer("100.00"), shop.product("10.00", 5), 2, "DE");
        shop.awaitEnd(order);

        var story = ended(order);

        assertThat(story.at("/saga/status").stringValue()).isEqualTo("COMPLETED");
        assertThat(steps(story))
                .containsExactly("OrderPlaced", "PaymentProcessed", "InventoryAllocated", "OrderShipped");
        assertThat(story.at("/saga/broken")).isEmpty();
        assertFollowsTheMap(story);
    }

    @Test
    void ofAnOrderThatIsRefundedTheWayBackToo() {
        var order = shop.placeOrder(shop.customer("100.00"), shop.product("10.00", 5), 2, "AQ");
        shop.awaitEnd(order);

        var story = ended(order);

        assertThat(story.at("/saga/status").stringValue()).isEqualTo("CANCELLED");
        assertThat(story.at("/saga/undone").booleanValue()).isTrue();
        assertThat(steps(story))
                .containsExactlyInAnyOrder(
                        "OrderPlaced",
                        "PaymentProcessed",
                        "InventoryAllocated",
                        "ShipmentFailed",
                        "InventoryReleased",
                        "RefundPayment",
                        "PaymentRefunded");
        assertFollowsTheMap(story);
    }

    @Test
    void theSumsOfGoodsAreThoseOfInventory() {
        var product = shop.product("10.00", 10);
        var customer = shop.customer("1000.00");
        List.of("DE", "AQ", "DE").forEach(country -> shop.awaitEnd(shop.placeOrder(customer, product, 2, country)));

        Awaitility.await("the sums of " + product)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    var sum = shop.get(MONITOR, "/audit")
                            .path("goods")
                            .valueStream()
                            .filter(each -> each.path("productId").asString("").equals(product))
                            .findFirst()
                            .orElseThrow();
                    var stock = shop.stock(product);
                    assertThat(10 - sum.path("shipped").intValue())
                            .isEqualTo(stock.path("onHand").intValue());
                    assertThat(sum.path("setAside").intValue())
                            .isEqualTo(stock.path("allocated").intValue());
                });
        assertThat(shop.balance(customer)).isEqualByComparingTo(new BigDecimal("960.00"));
    }

    @Test
    void itSeesTheServicesAndHowFarTheyAre() {
        Awaitility.await("all services are up")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(shop.get(MONITOR, "/services").valueStream())
                        .hasSize(4)
                        .allSatisfy(service -> {
                            assertThat(service.path("status").stringValue()).isEqualTo("UP");
                            assertThat(service.path("outboxBacklog").isNumber()).isTrue();
                            assertThat(service.path("consumerLag").isNumber()).isTrue();
                            assertThat(service.path("parkedEvents").isNumber()).isTrue();
                        }));
    }

    private JsonNode ended(String order) {
        return Awaitility.await("the monitor knows the end of " + order)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> shop.get(MONITOR, "/sagas/" + order),
                        story -> !story.at("/saga/status").asString("").equals("RUNNING"));
    }

    private static List<String> steps(JsonNode story) {
        return story.at("/saga/steps")
                .valueStream()
                .map(step -> step.path("eventType").stringValue())
                .toList();
    }

    /** Whatever caused what stands in the map, and behind what caused it. */
    private static void assertFollowsTheMap(JsonNode story) {
        var types = new HashMap<String, String>();
        var edges = story.path("timeline")
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
