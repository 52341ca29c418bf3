package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoisonStopsNobodyIT {

    private final Shop shop = new Shop();

    static List<String> topics() {
        return Suite.topics();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void recordsThatAreNoEventsAreParkedAndTheTopicGoesOn(String topic) {
        var key = UUID.randomUUID().toString();
        var wrongTopic = "{\"eventType\":\"%s\"}".formatted(topic.equals("orders") ? "OrderShipped" : "OrderPlaced");
        try (var wire = new Wire()) {
            for (byte[] poison :
                    new byte[][] {null, {}, "not json".getBytes(UTF_8), {-1, -2}, wrongTopic.getBytes(UTF_8)}) {
                wire.send(topic, key, poison);
            }
            wire.awaitConsumed();
            // In a batch of its own: a compacted topic refuses it, and with it all that share its batch.
            wire.send(topic, null, null);
            wire.awaitConsumed();
        }

        assertThat(parkedAnywhere(key)).isGreaterThanOrEqualTo(5);
        var order = shop.placeOrder(shop.customer("10.00"), shop.product("1.00", 1), 1, "DE");
        assertThat(shop.awaitEnd(order).path("status").stringValue()).isEqualTo("COMPLETED");
        shop.discardPoison();
    }

    /** That order is parked and its later events queue behind it; after the discard they take effect. */
    @Test
    void anOrderWithAPoisonedEventGoesOnWhenTheEventIsDiscarded() {
        var product = shop.product("1.00", 1);
        var customer = shop.customer("10.00");
        Suite.service("inventory-service").stop();
        var order = shop.placeOrder(customer, product, 1, "DE");
        Awaitility.await("payment").until(() -> Suite.events().typesOf(order).contains("PaymentProcessed"));
        try (var wire = new Wire()) {
            wire.send("orders", order, "poison".getBytes(UTF_8));
        }
        Suite.service("inventory-service").start();

        Awaitility.await("the poison is parked").until(() -> parked("inventory-service", order) > 0);
        shop.discardPoison();

        Awaitility.await("the line behind it is redriven").until(() -> {
            redrive();
            return shop.order(order).path("status").stringValue().equals("COMPLETED");
        });
    }

    @Test
    void anEventOfAnUnknownTypeIsPassedByAndTheOrderGoesOn() {
        var key = UUID.randomUUID().toString();
        try (var wire = new Wire()) {
            wire.send("payments", key, "{\"eventType\":\"PaymentDisputed\",\"version\":1}".getBytes(UTF_8));
            wire.awaitConsumed();
        }

        assertThat(parkedAnywhere(key)).isZero();
        assertThat(shop.getText("order-service", "/actuator/prometheus"))
                .containsPattern("messaging_consumer_ignored_total\\{.*topic=\"payments\"");
    }

    private long parkedAnywhere(String key) {
        return Books.SERVICES.stream()
                .mapToLong(service -> parked(service, key))
                .sum();
    }

    private long parked(String service, String key) {
        return StreamSupport.stream(shop.get(service, "/actuator/parked").spliterator(), false)
                .filter(event -> key.equals(event.path("key").asString("")))
                .count();
    }

    private void redrive() {
        Books.SERVICES.forEach(service -> shop.post(service, "/actuator/parked", Map.of()));
    }
}
