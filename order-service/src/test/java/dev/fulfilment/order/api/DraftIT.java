package dev.fulfilment.order.api;

import static dev.fulfilment.order.Customers.json;
import static dev.fulfilment.order.Customers.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.Published;
import dev.fulfilment.order.UpstreamEvents;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class DraftIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    Published published;

    @BeforeEach
    void desksAndLampsAreListed() {
        upstream.list("desk-oak", "99.90", "EUR");
        upstream.list("lamp", "5.00", "EUR");
    }

    @Test
    void isPutTogetherAndPlaced() {
        var draft = json(customers
                .post("{ \"customerId\": \"ada\", \"draft\": true }")
                .expectStatus()
                .isCreated());
        var orderId = OrderId.of(draft.path("orderId").asString());
        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("totalAmount").isNull()).isTrue();
        assertThat(draft.path("expects").isNull()).isTrue();

        customers
                .post("/orders/{id}/items", line("desk-oak", 1), orderId)
                .expectStatus()
                .isOk();
        customers
                .post("/orders/{id}/items", line("lamp", 2), orderId)
                .expectStatus()
                .isOk();
        customers
                .delete("/orders/{id}/items/{product}", orderId, "desk-oak")
                .expectStatus()
                .isOk();
        customers.move(orderId).expectStatus().isOk();
        var placed = json(customers
                .post("/orders/{id}/placement", "{}", orderId)
                .expectStatus()
                .isAccepted());

        assertThat(placed.path("status").asString()).isEqualTo("PLACED");
        assertThat(placed.path("totalAmount").decimalValue()).isEqualByComparingTo("10.00");
        assertThat(placed.at("/shippingAddress/city").asString()).isEqualTo("Paris");
        assertThat(placed.at("/expects/step").asString()).isEqualTo("PAYMENT");
        assertThat(customers.see(orderId)).isEqualTo(placed);
        assertThat(customers.history(orderId).findValuesAsString("type"))
                .containsExactly(
                        "DraftOpened", "ItemAdded", "ItemAdded", "ItemRemoved", "ShippingAddressUpdated", "Placed");
    }

    @Test
    void isPublishedOnlyOnceItIsPlaced() {
        var orderId = customers.draft(line("lamp", 1));
        customers
                .post("/orders/{id}/items", line("lamp", 1), orderId)
                .expectStatus()
                .isOk();
        customers.post("/orders/{id}/placement", "{}", orderId).expectStatus().isAccepted();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published.about(orderId)).hasSize(2));
        assertThat(published.about(orderId).getFirst())
                .isInstanceOfSatisfying(
                        OrderPlaced.class, placed -> assertThat(placed.total()).hasToString("10.00 EUR"));
        assertThat(published.about(orderId).getLast())
                .isInstanceOfSatisfying(
                        OrderUpdated.class,
                        update -> assertThat(update.orderVersion()).isEqualTo(4));
    }

    @Test
    void costsWhatIsListedWhenItIsPlaced() {
        upstream.list("chair", "10.00", "EUR");
        var orderId = customers.draft(line("chair", 3));
        upstream.list("chair", "12.00", "EUR");

        customers.post("/orders/{id}/placement", "{}", orderId).expectStatus().isAccepted();

        assertThat(customers.see(orderId).path("totalAmount").decimalValue()).isEqualByComparingTo("36.00");
    }
}
