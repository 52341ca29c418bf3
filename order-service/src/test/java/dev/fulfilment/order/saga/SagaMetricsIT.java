package dev.fulfilment.order.saga;

import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.saga.EventFixtures.declined;
import static dev.fulfilment.order.saga.EventFixtures.paid;
import static dev.fulfilment.order.saga.EventFixtures.refunded;
import static dev.fulfilment.order.saga.EventFixtures.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.order.domain.PendingStep;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class SagaMetricsIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    MeterRegistry registry;

    @BeforeEach
    void somethingToOrder() {
        upstream.list("desk-oak", "99.90", "EUR");
    }

    @Test
    void countsAnEndOnceWithItsOutcomeAndItsTime() {
        var completed = ends("completed", "none");
        var placed = System.nanoTime();
        var order = placed();

        upstream.publish(paid(order));
        upstream.publish(shipped(order));

        await().until(() -> ends("completed", "none") == completed + 1);
        assertThat(ended("completed", "none").max(TimeUnit.NANOSECONDS))
                .isPositive()
                .isLessThan(System.nanoTime() - placed + Duration.ofMinutes(1).toNanos());
        assertThat(ended("completed", "none").takeSnapshot().histogramCounts())
                .as("buckets up to the longest deadline")
                .anyMatch(bucket -> bucket.bucket(TimeUnit.DAYS) == 7);
        // An event after the end changes the order, but does not end it again.
        upstream.publish(refunded(order));
        customers.seeVersion(order, 4);
        assertThat(ends("completed", "none")).isEqualTo(completed + 1);
    }

    @Test
    void countsAnOrderWhenItIsPlacedAndNotAgainWhenItChanges() {
        var before = placedOrders();
        var order = placed();
        assertThat(placedOrders()).isEqualTo(before + 1);

        upstream.publish(paid(order));
        customers.seeVersion(order, 2);

        assertThat(placedOrders()).isEqualTo(before + 1);
    }

    @Test
    void missedDeadlinesOfEachStepBeginWithNone() {
        assertThat(registry.find("fulfilment.deadlines.missed").counters()).hasSize(PendingStep.values().length);
    }

    @Test
    void showsWhyASagaWasCancelled() {
        var cancelled = ends("cancelled", "INSUFFICIENT_FUNDS");

        upstream.publish(declined(placed()));

        await().until(() -> ends("cancelled", "INSUFFICIENT_FUNDS") == cancelled + 1);
    }

    private OrderId placed() {
        return customers.place(line("desk-oak", 2));
    }

    private double placedOrders() {
        return registry.get("fulfilment.orders.placed").counter().count();
    }

    private long ends(String outcome, String reason) {
        return registry.find("fulfilment.saga.duration").tags("outcome", outcome, "reason", reason).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private Timer ended(String outcome, String reason) {
        return registry.get("fulfilment.saga.duration")
                .tags("outcome", outcome, "reason", reason)
                .timer();
    }
}
