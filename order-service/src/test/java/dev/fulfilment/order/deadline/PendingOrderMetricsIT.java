package dev.fulfilment.order.deadline;

import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.saga.EventFixtures.paid;
import static dev.fulfilment.order.saga.EventFixtures.refunded;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceApplication;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.platform.spring.ServiceInstance;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The deadlines of payment and refund are immediate, and the test triggers the scans. */
@OrderServiceTest
@Import(DeadlineScans.class)
@TestPropertySource(
        properties = {
            "orders.deadlines.payment=1ms",
            "orders.deadlines.cancellation=1ms",
            "orders.deadlines.check-interval=1h"
        })
@DirtiesContext
class PendingOrderMetricsIT {

    private static final String WAITING = "fulfilment.orders.waiting";
    private static final String OVERDUE = "fulfilment.orders.overdue";

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    DeadlineScans looks;

    @Autowired
    ConsumerLag freshness;

    @Autowired
    MeterRegistry registry;

    @BeforeEach
    void whatOtherTestsLeftIsCounted() {
        upstream.list("desk-oak", "99.90", "EUR");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> isLittle(freshness.lag()) && isLittle(freshness.lag("order-view")));
    }

    private static boolean isLittle(Optional<Duration> lag) {
        return lag.filter(known -> known.compareTo(Duration.ofSeconds(2)) < 0).isPresent();
    }

    @Test
    void countsEachOrderForTheStepThatItWaitsFor() {
        var forPayment = gauge(WAITING, "payment");
        var forAllocation = gauge(WAITING, "allocation");
        var order = place();
        place();
        awaitGauge(WAITING, "payment", forPayment + 2);

        upstream.publish(paid(order));

        awaitGauge(WAITING, "allocation", forAllocation + 1);
        awaitGauge(WAITING, "payment", forPayment + 1);
        assertThat(gauge(OVERDUE, "allocation")).isZero();
    }

    @Test
    void countsAnOrderAsOverdueUntilWhatItWaitsForIsThere() {
        var payments = gauge(OVERDUE, "payment");
        var refunds = gauge(OVERDUE, "cancellation");
        var order = place();
        awaitGauge(OVERDUE, "payment", payments + 1);

        looks.untilUndoing(order);
        awaitGauge(OVERDUE, "payment", 0);
        awaitGauge(OVERDUE, "cancellation", refunds + payments + 1);

        upstream.publish(refunded(order));
        awaitGauge(OVERDUE, "cancellation", refunds + payments);
    }

    /** Stays on time, so concurrent scans do not matter. */
    @Test
    void isTheSameThroughAnyInstance() {
        upstream.publish(paid(place()));
        try (var another =
                ServiceInstance.start(OrderServiceApplication.class, "--orders.deadlines.check-interval=1h")) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(gauge(another, WAITING, "allocation"))
                            .isEqualTo(gauge(WAITING, "allocation"))
                            .isPositive());
        }
    }

    private OrderId place() {
        return customers.place(line("desk-oak", 2));
    }

    private void awaitGauge(String name, String step, double value) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(gauge(name, step)).isEqualTo(value));
    }

    private double gauge(String name, String step) {
        return registry.get(name).tag("step", step).gauge().value();
    }

    private static double gauge(ServiceInstance instance, String name, String step) {
        var metric = RestClient.create()
                .get()
                .uri(instance.address() + "/actuator/metrics/{name}?tag=step:{step}", name, step)
                .retrieve()
                .body(JsonNode.class);
        return requireNonNull(metric).at("/measurements/0/value").asDouble();
    }
}
