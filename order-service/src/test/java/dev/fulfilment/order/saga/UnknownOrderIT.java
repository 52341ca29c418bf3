package dev.fulfilment.order.saga;

import static dev.fulfilment.events.OrderStatus.PAID;
import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.saga.EventFixtures.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.UuidV7;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OrderServiceTest
class UnknownOrderIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void parksItsFactsAndHoldsUpNobodyElse() {
        upstream.list("desk-oak", "99.90", "EUR");
        var unknown = new OrderId(UuidV7.next());
        var known = customers.place(line("desk-oak", 2));

        upstream.publish(paid(unknown));
        upstream.publish(paid(known));

        customers.expectStatus(known, 2, PAID);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(parked(unknown)).containsExactly("There is no order " + unknown));
        customers.get("/orders/{orderId}", unknown).expectStatus().isNotFound();
    }

    private List<@Nullable String> parked(OrderId orderId) {
        return jdbc.queryForList(
                "select failure from messaging.parked_event where key = ?", String.class, orderId.text());
    }
}
