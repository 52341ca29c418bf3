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

class PoisonRecordsIT {

    private final SuiteClient client = new SuiteClient();

    static List<String> topics() {
        return Suite.topics();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void invalidRecordsAreParkedAndThePartitionGoesOn(String topic) {
        var key = UUID.randomUUID().toString();
        var wrongTopic = "{\"eventType\":\"%s\"}".formatted(topic.equals("orders") ? "OrderShipped" : "OrderPlaced");
        try (var broker = new BrokerClient()) {
            for (byte[] poison :
                    new byte[][] {null, {}, "not json".getBytes(UTF_8), {-1, -2}, wrongTopic.getBytes(UTF_8)}) {
                broker.send(topic, key, poison);
            }
            broker.awaitConsumed();
            // In a separate batch: a compacted topic rejects a record without a key, and its whole batch.
            broker.send(topic, null, null);
            broker.awaitConsumed();
        }

        assertThat(parkedAnywhere(key)).isGreaterThanOrEqualTo(5);
        var order = client.placeOrder(client.customer("10.00"), client.product("1.00", 1), 1, "DE");
        assertThat(client.awaitEnd(order).path("status").stringValue()).isEqualTo("COMPLETED");
        client.discardPoison();
    }

    /** The later events of the order are parked behind the poison record; they take effect after its discard. */
    @Test
    void anOrderCompletesAfterItsPoisonRecordIsDiscarded() {
        var product = client.product("1.00", 1);
        var customer = client.customer("10.00");
        Suite.service("inventory-service").stop();
        var order = client.placeOrder(customer, product, 1, "DE");
        Awaitility.await("payment").until(() -> Suite.events().typesOf(order).contains("PaymentProcessed"));
        try (var broker = new BrokerClient()) {
            broker.send("orders", order, "poison".getBytes(UTF_8));
        }
        Suite.service("inventory-service").start();

        Awaitility.await("the poison record is parked").until(() -> parked("inventory-service", order) > 0);
        client.discardPoison();

        Awaitility.await("the events behind it are redriven").until(() -> {
            redrive();
            return client.order(order).path("status").stringValue().equals("COMPLETED");
        });
    }

    @Test
    void anEventOfAnUnknownTypeIsIgnoredAndCounted() {
        var key = UUID.randomUUID().toString();
        try (var broker = new BrokerClient()) {
            broker.send("payments", key, "{\"eventType\":\"PaymentDisputed\",\"version\":1}".getBytes(UTF_8));
            broker.awaitConsumed();
        }

        assertThat(parkedAnywhere(key)).isZero();
        assertThat(client.getText("order-service", "/actuator/prometheus"))
                .containsPattern("messaging_consumer_ignored_total\\{.*topic=\"payments\"");
    }

    private long parkedAnywhere(String key) {
        return ServiceDatabases.SERVICES.stream()
                .mapToLong(service -> parked(service, key))
                .sum();
    }

    private long parked(String service, String key) {
        return StreamSupport.stream(client.get(service, "/actuator/parked").spliterator(), false)
                .filter(event -> key.equals(event.path("key").asString("")))
                .count();
    }

    private void redrive() {
        ServiceDatabases.SERVICES.forEach(service -> client.post(service, "/actuator/parked", Map.of("all", "true")));
    }
}
