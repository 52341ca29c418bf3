package dev.fulfilment.order.deadline;

import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.CANCELLING;
import static dev.fulfilment.events.OrderStatus.PAID;
import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.saga.EventFixtures.paid;
import static dev.fulfilment.order.saga.EventFixtures.refunded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.Published;
import dev.fulfilment.order.UpstreamEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A payment's deadline is immediate, and the test triggers the scans. */
@OrderServiceTest
@Import(DeadlineScans.class)
@TestPropertySource(properties = {"orders.deadlines.payment=1ms", "orders.deadlines.check-interval=1h"})
@DirtiesContext
class DeadlineIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    Published published;

    @Autowired
    DeadlineScans looks;

    @Autowired
    MeterRegistry registry;

    @BeforeEach
    void somethingToOrder() {
        upstream.list("desk-oak", "99.90", "EUR");
    }

    @Test
    void requestsTheCancellationOfAnOrderThatWaitsTooLong() {
        var order = customers.place(line("desk-oak", 2));
        var expected = customers.see(order).path("expects");

        looks.untilUndoing(order);

        var seen = customers.see(order);
        assertThat(seen.path("reason").asString()).isEqualTo("DEADLINE_MISSED");
        assertThat(seen.path("reasonDetail").asString())
                .isEqualTo("payment was expected by " + expected.path("by").asString());
        assertThat(seen.at("/expects/step").asString()).isEqualTo("CANCELLATION");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(requests(order)).hasSize(1));
        assertThat(requests(order).getFirst().reason()).isEqualTo(OrderCancellationRequested.Reason.DEADLINE_MISSED);
    }

    @Test
    void theCompensationBelongsToTheTraceOfTheOrder() {
        var order = customers.place(line("desk-oak", 2));
        looks.untilUndoing(order);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(requests(order)).hasSize(1));
        assertThat(published.traces(order)).hasSize(1);
    }

    @Test
    void takesNoteOfWhatArrivesAfterAllAndEndsOnceTheMoneyIsBack() {
        var order = customers.place(line("desk-oak", 2));
        looks.untilUndoing(order);

        upstream.publish(paid(order));
        customers.expectStatus(order, 3, CANCELLING);
        upstream.publish(refunded(order));
        customers.expectStatus(order, 4, CANCELLED);
    }

    @Test
    void leavesAnOrderAloneThatWentOn() {
        var order = customers.place(line("desk-oak", 2));
        upstream.publish(paid(order));
        customers.expectStatus(order, 2, PAID);

        looks.untilUndoing(customers.place(line("desk-oak", 1)));

        customers.expectStatus(order, 2, PAID);
    }

    @Test
    void requestsOnceForAnyNumberOfInstances() throws Exception {
        var missed = missed();
        var orders = Stream.generate(() -> customers.place(line("desk-oak", 1)))
                .limit(150)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4).forEach(instance -> {
                var unused = threads.submit(() -> looks.untilUndoing(orders));
            });
        }

        orders.forEach(order -> customers.expectStatus(order, 2, CANCELLING));
        assertThat(missed() - missed).isEqualTo(orders.size());
    }

    private List<OrderCancellationRequested> requests(OrderId order) {
        return published.about(order).stream()
                .filter(OrderCancellationRequested.class::isInstance)
                .map(OrderCancellationRequested.class::cast)
                .toList();
    }

    private double missed() {
        return registry.find("fulfilment.deadlines.missed").tag("step", "payment").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
