package dev.fulfilment.order.api;

import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.Customers.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;

/** Retries of the same order with an Idempotency-Key. */
@OrderServiceTest
class PlaceOrderAgainIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    JdbcTemplate jdbc;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void desksAreListed() {
        upstream.list("desk-oak", "99.90", "EUR");
    }

    @Test
    void isAnsweredAsBeforeAndPlacesNothingMore() {
        var body = order(line("desk-oak", 2));
        var before = placed();
        var first = customers.postWithKey(body, key).expectStatus().isAccepted().returnResult(String.class);
        upstream.list("desk-oak", "120.00", "EUR");

        var again = customers.postWithKey(body, key).expectStatus().isAccepted().returnResult(String.class);

        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody()).contains("99.90");
        assertThat(again.getResponseHeaders().getLocation())
                .isNotNull()
                .isEqualTo(first.getResponseHeaders().getLocation());
        assertThat(placed()).isEqualTo(before + 1);
    }

    @Test
    void isRefusedWhenItIsAnotherOrder() {
        var before = placed();
        customers.postWithKey(order(line("desk-oak", 2)), key).expectStatus().isAccepted();

        customers
                .postWithKey(order(line("desk-oak", 3)), key)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");

        assertThat(placed()).isEqualTo(before + 1);
    }

    @Test
    void isDecidedAgainWhenItWasRefused() {
        var product = "desk-" + UUID.randomUUID();
        customers
                .postWithKey(order(line(product, 1)), key)
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .doesNotExist(HttpHeaders.LOCATION);

        upstream.list(product, "10.00", "EUR");

        customers.postWithKey(order(line(product, 1)), key).expectStatus().isAccepted();
    }

    private int placed() {
        return jdbc.query("select count(*) from history.order_event where version = 1", (row, _) -> row.getInt(1))
                .getFirst();
    }
}
