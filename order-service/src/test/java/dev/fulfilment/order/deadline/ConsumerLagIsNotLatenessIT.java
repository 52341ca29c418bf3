package dev.fulfilment.order.deadline;

import static dev.fulfilment.events.OrderStatus.PAID;
import static dev.fulfilment.events.OrderStatus.PLACED;
import static dev.fulfilment.order.Customers.json;
import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.saga.EventFixtures.paid;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A payment's deadline is immediate, and the test triggers the scans: only an unpublished payment is late. */
@OrderServiceTest
@Import(DeadlineScans.class)
@TestPropertySource(properties = {"orders.deadlines.payment=1ms", "orders.deadlines.check-interval=1h"})
@DirtiesContext
class ConsumerLagIsNotLatenessIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    DeadlineScans looks;

    @Autowired
    ConsumerLag freshness;

    @Autowired
    ConcurrentMessageListenerContainer<byte[], byte[]> consumer;

    @BeforeEach
    void somethingToOrder() {
        upstream.list("desk-oak", "99.90", "EUR");
    }

    @Test
    void anOrderWhoseEventIsPublishedButNotConsumedIsNotLate() {
        await().until(() -> freshness.lag().isPresent());
        consumer.stop();
        OrderId order;
        try {
            order = customers.place(line("desk-oak", 2));
            upstream.publish(paid(order));
            await().until(() -> freshness.lag().orElseThrow().compareTo(Duration.ofSeconds(4)) > 0);

            looks.once();
            assertThat(status(order)).isEqualTo(PLACED);
        } finally {
            consumer.start();
        }

        awaitStatus(order, PAID);
        looks.untilUndoing(customers.place(line("desk-oak", 1)));
        assertThat(status(order)).isEqualTo(PAID);
    }

    @Test
    void anOrderWhoseEventsAreParkedIsNotLateOnceTheyAreRedriven() {
        var order = draftWithNonsense();
        upstream.publish(paid(order));
        await().until(() -> parked(order).size() == 2);
        place(order);
        looks.untilUndoing(customers.place(line("desk-oak", 1)));
        assertThat(status(order)).isEqualTo(PLACED);

        discardNonsense(order);
        customers
                .post("/actuator/parked", "{ \"key\": \"%s\" }".formatted(order))
                .expectStatus()
                .isOk();

        awaitStatus(order, PAID);
        looks.untilUndoing(customers.place(line("desk-oak", 1)));
        assertThat(status(order)).isEqualTo(PAID);
    }

    @Test
    void anOrderWhoseEventsWereParkedIsLateOnceTheyAreDiscarded() {
        var order = draftWithNonsense();
        place(order);
        looks.untilUndoing(customers.place(line("desk-oak", 1)));
        assertThat(status(order)).isEqualTo(PLACED);

        discardNonsense(order);

        looks.untilUndoing(order);
    }

    /** An order with an event that is parked before any step is pending. */
    private OrderId draftWithNonsense() {
        var order = customers.draft(line("desk-oak", 2));
        upstream.publishBytes(Topics.PAYMENTS.name(), order.text(), "nonsense".getBytes(UTF_8));
        await().atMost(Duration.ofSeconds(30)).until(() -> parked(order).size() == 1);
        return order;
    }

    private void place(OrderId draft) {
        customers
                .post("/orders/{orderId}/placement", "{}", draft)
                .expectStatus()
                .isAccepted();
    }

    private List<JsonNode> parked(OrderId order) {
        return json(customers.get("/actuator/parked"))
                .valueStream()
                .filter(each -> each.path("key").asString("").equals(order.text()))
                .toList();
    }

    private void discardNonsense(OrderId order) {
        var discarded = json(customers.delete(
                "/actuator/parked/{id}?reason=nonsense",
                parked(order).getFirst().path("id").asLong()));
        assertThat(discarded.path("discarded").asBoolean()).isTrue();
    }

    private void awaitStatus(OrderId order, OrderStatus status) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status(order) == status);
    }

    private OrderStatus status(OrderId order) {
        return OrderStatus.valueOf(customers.see(order).path("status").asString());
    }
}
