package dev.fulfilment.order.api;

import static dev.fulfilment.order.Customers.json;
import static dev.fulfilment.order.Customers.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrderServiceTest
class OrderAsOfIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    private OrderId order = OrderId.of("0199c1a0-7b1e-7c3a-9d55-000000000000");

    @BeforeEach
    void anOrderWithAPast() {
        upstream.list("desk-oak", "99.90", "EUR");
        order = customers.draft(line("desk-oak", 2));
        customers.post("/orders/{id}/placement", "{}", order).expectStatus().isAccepted();
        customers.cancel(order).expectStatus().isAccepted();
    }

    @Test
    void leadsToEveryStateThatWas() {
        assertThat(at("?sequence=1").path("items")).isEmpty();
        assertThat(at("?sequence=2").path("status").asString()).isEqualTo("DRAFT");
        assertThat(at("?sequence=3").path("status").asString()).isEqualTo("PLACED");
        assertThat(at("?sequence=3").at("/expects/step").asString()).isEqualTo("PAYMENT");
        assertThat(at("?sequence=4")).isEqualTo(customers.see(order));
    }

    @Test
    void leadsToEveryTimeSinceTheOrderBegan() {
        var times = customers.history(order).findValuesAsString("timestamp");

        assertThat(at("?asOf=" + times.getFirst()).path("status").asString()).isEqualTo("DRAFT");
        assertThat(at("?asOf=" + times.getLast())).isEqualTo(customers.see(order));
        var between = Instant.parse(times.get(3)).minusMillis(1);
        assertThat(at("?asOf=" + between).path("version").asInt()).isLessThan(4);
    }

    private JsonNode at(String query) {
        return json(
                customers.get("/orders/{orderId}" + query, order).expectStatus().isOk());
    }
}
