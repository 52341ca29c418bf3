package dev.fulfilment.order.api;

import static dev.fulfilment.order.Customers.json;
import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.Customers.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.Published;
import dev.fulfilment.order.UpstreamEvents;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@OrderServiceTest
class PlaceOrderIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    Published published;

    @BeforeEach
    void desksAndLampsAreListed() {
        upstream.list("desk-oak", "99.90", "EUR");
        upstream.list("lamp", "0.10", "EUR");
    }

    @Test
    void answersWithTheOrderAtTheListedPrices() {
        var answer = customers.post(order(line("desk-oak", 2), line("lamp", 1)));
        var placed = json(answer.expectStatus().isAccepted());

        answer.expectHeader()
                .valueEquals(
                        HttpHeaders.LOCATION,
                        "/orders/" + placed.path("orderId").asString());
        assertThat(placed.path("customerId").asString()).isEqualTo("ada");
        assertThat(placed.path("status").asString()).isEqualTo("PLACED");
        assertThat(placed.path("totalAmount").decimalValue()).isEqualTo(new BigDecimal("199.90"));
        assertThat(placed.path("currency").asString()).isEqualTo("EUR");
        assertThat(placed.at("/items/0/unitPrice").decimalValue()).isEqualTo(new BigDecimal("99.90"));
        assertThat(placed.at("/items/1/productId").asString()).isEqualTo("lamp");
        assertThat(placed.at("/shippingAddress/city").asString()).isEqualTo("Berlin");
        assertThat(placed.path("reason").isNull()).isTrue();
        assertThat(placed.path("trackingNumber").isNull()).isTrue();
        assertThat(placed.path("updatedAt")).isEqualTo(placed.path("placedAt"));
        assertThat(placed.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void isSeenAtOnceAsItWasAnswered() {
        var location = customers
                .post(order(line("desk-oak", 2)))
                .expectStatus()
                .isAccepted()
                .returnResult(String.class);

        var seen = customers.get(String.valueOf(location.getResponseHeaders().getLocation()));

        seen.expectStatus().isOk().expectBody().json(String.valueOf(location.getResponseBody()));
    }

    @Test
    void publishesThatItWasPlacedAndThenItsState() {
        var orderId = customers.place(line("desk-oak", 2));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published.about(orderId)).hasSize(2));
        assertThat(published.about(orderId).getFirst())
                .isInstanceOfSatisfying(
                        OrderPlaced.class, placed -> assertThat(placed.total()).hasToString("199.80 EUR"));
        assertThat(published.about(orderId).getLast()).isInstanceOfSatisfying(OrderUpdated.class, updated -> {
            assertThat(updated.status()).isEqualTo(OrderStatus.PLACED);
            assertThat(updated.orderVersion()).isEqualTo(1);
            assertThat(updated.placedAt()).isEqualTo(updated.updatedAt());
        });
    }

    @Test
    void keepsThePriceThatWasListedWhenItWasPlaced() {
        upstream.list("chair", "10.00", "EUR");
        var orderId = customers.place(line("chair", 3));

        upstream.list("chair", "99.00", "EUR");

        assertThat(customers.see(orderId).path("totalAmount").decimalValue()).isEqualTo(new BigDecimal("30.00"));
    }
}
