package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Span tree of an order in Zipkin: parents, services and kinds, from the last effect up to the request. */
class OneTraceForAnOrderIT {

    /** Consumers of payments. */
    private static final List<String> CONSUMERS = List.of("inventory-service", "order-service");

    private final SuiteClient client = new SuiteClient();
    private final String traceId = randomHex(16);
    private final String callerSpan = randomHex(8);

    @Test
    void leadsFromTheRequestToTheShipment() {
        place(client.product("10.00", 2), client.customer("100.00"), "DE");

        awaitChain(
                "OrderShipped",
                "order-service CONSUMER process shipments OrderShipped",
                "shipping-service PRODUCER send shipments OrderShipped",
                "shipping-service CONSUMER process inventory InventoryAllocated",
                "inventory-service PRODUCER send inventory InventoryAllocated",
                "inventory-service CONSUMER process payments PaymentProcessed",
                "payment-service PRODUCER send payments PaymentProcessed",
                "payment-service CONSUMER process orders OrderPlaced",
                "order-service PRODUCER send orders OrderPlaced",
                "order-service SERVER http post /orders ");
        assertEverySpanHasItsParent();
    }

    @Test
    void leadsFromTheRequestThroughTheReleaseToTheRefund() {
        place(client.product("10.00", 2), client.customer("100.00"), "AQ");

        awaitChain(
                "PaymentRefunded",
                "order-service CONSUMER process payments PaymentRefunded",
                "payment-service PRODUCER send payments PaymentRefunded",
                "payment-service CONSUMER process inventory RefundPayment",
                "inventory-service PRODUCER send inventory RefundPayment",
                "inventory-service CONSUMER process shipments ShipmentFailed",
                "shipping-service PRODUCER send shipments ShipmentFailed",
                "shipping-service CONSUMER process inventory InventoryAllocated",
                "inventory-service PRODUCER send inventory InventoryAllocated",
                "inventory-service CONSUMER process payments PaymentProcessed",
                "payment-service PRODUCER send payments PaymentProcessed",
                "payment-service CONSUMER process orders OrderPlaced",
                "order-service PRODUCER send orders OrderPlaced",
                "order-service SERVER http post /orders ");
        assertEverySpanHasItsParent();
    }

    @Test
    void leadsFromTheRequestThroughTheFailedAllocationToTheRefund() {
        place(client.product("10.00", 0), client.customer("100.00"), "DE");

        awaitChain(
                "PaymentRefunded",
                "order-service CONSUMER process payments PaymentRefunded",
                "payment-service PRODUCER send payments PaymentRefunded",
                "payment-service CONSUMER process inventory RefundPayment",
                "inventory-service PRODUCER send inventory RefundPayment",
                "inventory-service CONSUMER process payments PaymentProcessed",
                "payment-service PRODUCER send payments PaymentProcessed",
                "payment-service CONSUMER process orders OrderPlaced",
                "order-service PRODUCER send orders OrderPlaced",
                "order-service SERVER http post /orders ");
        assertEverySpanHasItsParent();
    }

    /** A poison record blocks the order at inventory-service; its payment event is parked until a redrive. */
    @Test
    void showsAParkedEventAndItsRedriveWithALinkToTheTraceOfTheRequest() {
        var operator = randomHex(16);
        var product = client.product("10.00", 2);
        var customer = client.customer("100.00");
        Suite.service("payment-service").stop();
        var order = place(product, customer, "DE");
        try (var broker = new BrokerClient()) {
            broker.send("payments", order, "poison".getBytes(UTF_8));
        }
        awaitParked(order, 1);
        Suite.service("payment-service").start();
        awaitParked(order, 2);
        CONSUMERS.forEach(
                service -> discardAndRedrive(service, order, "00-%s-%s-01".formatted(operator, randomHex(8))));
        client.awaitStatus(order, "COMPLETED");

        var parked = awaitSpan("inventory-service", "park payments");
        assertThat(tag(parked, "fulfilment.reason")).isEqualTo("waits for earlier events of its key");
        var redriven = awaitSpan("inventory-service", "redrive payments");
        assertThat(tag(redriven, "links[0].traceId")).isEqualTo(operator);
        var processed = awaitSpan("inventory-service", "process payments");
        assertThat(processed.path("parentId").asString())
                .isEqualTo(redriven.path("id").asString());
        assertEverySpanHasItsParent();
    }

    private void awaitParked(String order, int events) {
        CONSUMERS.forEach(service -> Awaitility.await(service + " has parked")
                .until(() -> parked(service, order).size() == events));
    }

    private List<JsonNode> parked(String service, String order) {
        return StreamSupport.stream(client.get(service, "/actuator/parked").spliterator(), false)
                .filter(event -> order.equals(event.path("key").asString("")))
                .toList();
    }

    /** Discards the poison record and redrives the events parked behind it. */
    private void discardAndRedrive(String service, String order, String traceparent) {
        client.delete(
                service, "/actuator/parked/" + parked(service, order).getFirst().path("id") + "?reason=poison");
        client.post(service, "/actuator/parked", Map.of("key", order), "traceparent", traceparent);
    }

    @Test
    void showsKafkaBetweenTheServicesAndNothingThatBelongsToNoOrder() {
        place(client.product("10.00", 2), client.customer("100.00"), "DE");
        Awaitility.await("the trace is complete")
                .until(() -> !chain(spans(), "OrderShipped").isEmpty());

        assertThat(spans())
                .filteredOn(span -> List.of("PRODUCER", "CONSUMER")
                        .contains(span.path("kind").asString("")))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(
                                span.at("/remoteEndpoint/serviceName").asString(""))
                        .isEqualTo("kafka"));
        assertThat(ServiceDatabases.SERVICES)
                .allSatisfy(service -> assertThat(spanNames(service)).noneMatch(name -> name.startsWith("task")));
    }

    private List<String> spanNames(String service) {
        var names = client.getFrom(Suite.stack().zipkin().url() + "/api/v2/spans?serviceName=" + service);
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode awaitSpan(String service, String name) {
        return Awaitility.await(service + " " + name)
                .until(
                        () -> spans().stream()
                                .filter(span -> describe(span).startsWith(service)
                                        && name.equals(span.path("name").asString("")))
                                .findAny(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String tag(JsonNode span, String name) {
        return span.path("tags").path(name).asString("");
    }

    private String place(String product, String customer, String country) {
        var traceparent = "00-%s-%s-01".formatted(traceId, callerSpan);
        var order = SuiteClient.order(customer, country, Map.of(product, 1));
        var answer = client.post("order-service", "/orders", order, "traceparent", traceparent);
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().path("orderId").asString();
    }

    private void awaitChain(String lastEvent, String... expected) {
        Awaitility.await("the trace is complete")
                .untilAsserted(() -> assertThat(chain(spans(), lastEvent)).containsExactly(expected));
    }

    /** Spans from order-service's handling of that event up to the root. */
    private static List<String> chain(List<JsonNode> spans, String lastEvent) {
        var chain = new ArrayList<String>();
        var span = spans.stream()
                .filter(each -> describe(each).startsWith("order-service CONSUMER")
                        && describe(each).endsWith(lastEvent))
                .findAny();
        while (span.isPresent()) {
            chain.add(describe(span.get()));
            var parent = span.get().path("parentId").asString("");
            span = spans.stream()
                    .filter(each -> each.path("id").asString("").equals(parent))
                    .findAny();
        }
        return chain;
    }

    private void assertEverySpanHasItsParent() {
        Awaitility.await("every span has its parent").untilAsserted(() -> {
            var spans = spans();
            var ids = spans.stream().map(span -> span.path("id").asString("")).toList();
            assertThat(spans)
                    .allSatisfy(span -> assertThat(span.path("parentId").asString(""))
                            .satisfiesAnyOf(
                                    parent -> assertThat(ids).contains(parent),
                                    parent -> assertThat(parent).isEqualTo(callerSpan)));
        });
    }

    private static String describe(JsonNode span) {
        return String.join(
                " ",
                span.path("localEndpoint").path("serviceName").asString(""),
                span.path("kind").asString(""),
                span.path("name").asString(""),
                span.path("tags").path("cloudevents.event_type").asString(""));
    }

    private List<JsonNode> spans() {
        var trace = client.getFrom(Suite.stack().zipkin().url() + "/api/v2/trace/" + traceId);
        return StreamSupport.stream(trace.spliterator(), false).toList();
    }

    private static String randomHex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
