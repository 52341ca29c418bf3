package dev.fulfilment.order.saga;

import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.CANCELLING;
import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static dev.fulfilment.order.Customers.json;
import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.saga.EventFixtures.allocated;
import static dev.fulfilment.order.saga.EventFixtures.paid;
import static dev.fulfilment.order.saga.EventFixtures.refundAsked;
import static dev.fulfilment.order.saga.EventFixtures.refunded;
import static dev.fulfilment.order.saga.EventFixtures.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.Published;
import dev.fulfilment.order.UpstreamEvents;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class CancellationIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    Published published;

    private OrderId order = OrderId.of("0199c1a0-7b1e-7c3a-9d55-000000000000");

    @BeforeEach
    void adaOrdersTwoDesks() {
        upstream.list("desk-oak", "99.90", "EUR");
        order = customers.place(line("desk-oak", 2));
    }

    @Test
    void isAskedOfTheNeighbours() {
        var answer = json(customers.cancel(order).expectStatus().isAccepted());

        assertThat(answer.path("status").asString()).isEqualTo("CANCELLING");
        assertThat(answer.path("reason").asString()).isEqualTo("CUSTOMER_REQUEST");
        assertThat(answer.at("/cancellation/detail").asString()).isEqualTo("ordered the wrong size");
        assertThat(answer.at("/expects/step").asString()).isEqualTo("CANCELLATION");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published.about(order))
                        .contains(new OrderCancellationRequested(
                                order, OrderCancellationRequested.Reason.CUSTOMER_REQUEST, "ordered the wrong size")));
    }

    @Test
    void belongsToTheTraceOfTheOrderThoughTheRequestHasItsOwn() {
        customers.move(order).expectStatus().isAccepted();
        customers.cancel(order).expectStatus().isAccepted();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published.about(order))
                        .hasAtLeastOneElementOfType(ShippingAddressUpdated.class)
                        .hasAtLeastOneElementOfType(OrderCancellationRequested.class));
        assertThat(published.traces(order)).hasSize(1);
    }

    @Test
    void isDoneWhenTheMoneyIsBackAndNotBefore() {
        upstream.publish(paid(order));
        customers.seeVersion(order, 2);
        customers.cancel(order).expectStatus().isAccepted();
        upstream.publish(refundAsked(order, RefundPayment.Reason.INVENTORY_ALLOCATION_FAILED));
        customers.expectStatus(order, 4, CANCELLING);
        upstream.publish(refunded(order));
        customers.expectStatus(order, 5, CANCELLED);
    }

    @Test
    void isRefusedVisiblyWhenTheGoodsHadLeft() {
        customers.cancel(order).expectStatus().isAccepted();
        upstream.publish(shipped(order));
        customers.expectStatus(order, 4, COMPLETED);

        var seen = customers.see(order);
        assertThat(seen.path("reason").isNull()).isTrue();
        assertThat(seen.at("/cancellation/refused").asString()).isEqualTo("the goods had left the house");
        assertThat(customers.history(order).findValuesAsString("type"))
                .containsExactly("Placed", "CancellationRequested", "Shipped", "CancellationRefused");
    }

    /** Each of the two finds the other's event in its place once in a while, and decides again. */
    @Test
    void meetsAPaymentThatIsToldAtTheSameTime() throws Exception {
        var orders = Stream.generate(() -> customers.place(line("desk-oak", 1)))
                .limit(40)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            orders.forEach(each -> {
                var unused = threads.submit(() -> upstream.publish(paid(each)));
            });
            var cancellations = orders.stream()
                    .map(each -> threads.submit(
                            () -> customers.cancel(each).expectStatus().isAccepted()))
                    .toList();
            for (var each : cancellations) {
                each.get();
            }
        }
        orders.forEach(each -> {
            customers.expectStatus(each, 3, CANCELLING);
            assertThat(customers.history(each).findValuesAsString("type"))
                    .containsExactlyInAnyOrder("Placed", "Paid", "CancellationRequested");
        });
    }

    @Test
    void anAddressIsPassedOnAndIsThatOfTheShipmentInTheEnd() {
        customers.move(order).expectStatus().isAccepted();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published.about(order))
                        .filteredOn(ShippingAddressUpdated.class::isInstance)
                        .singleElement()
                        .extracting(event -> ((ShippingAddressUpdated) event).addressRevision())
                        .isEqualTo(1));
        upstream.publish(new OrderShipped(order, "TRACK-1", 0));
        customers.expectStatus(order, 4, COMPLETED);

        var seen = customers.see(order);
        assertThat(seen.at("/shippingAddress/city").asString()).isEqualTo("Berlin");
        assertThat(seen.at("/refusedShippingAddress/city").asString()).isEqualTo("Paris");
        assertThat(customers.history(order).findValuesAsString("type")).endsWith("ShippingAddressUpdateRefused");
    }

    @Test
    void anAddressDoesNotPutOffADeadline() {
        upstream.publish(allocated(order));
        var before = customers.seeVersion(order, 2).path("expects");
        customers.move(order).expectStatus().isAccepted();

        assertThat(before.path("step").asString()).isEqualTo("SHIPMENT");
        assertThat(customers.see(order).path("expects")).isEqualTo(before);
    }
}
