package dev.fulfilment.order.saga;

import static dev.fulfilment.events.OrderStatus.ALLOCATED;
import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.CANCELLING;
import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static dev.fulfilment.events.OrderStatus.PAID;
import static dev.fulfilment.events.OrderStatus.PLACED;
import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.saga.EventFixtures.allocated;
import static dev.fulfilment.order.saga.EventFixtures.allocationFailed;
import static dev.fulfilment.order.saga.EventFixtures.declined;
import static dev.fulfilment.order.saga.EventFixtures.paid;
import static dev.fulfilment.order.saga.EventFixtures.refundAsked;
import static dev.fulfilment.order.saga.EventFixtures.refunded;
import static dev.fulfilment.order.saga.EventFixtures.released;
import static dev.fulfilment.order.saga.EventFixtures.shipmentFailed;
import static dev.fulfilment.order.saga.EventFixtures.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.Published;
import dev.fulfilment.order.UpstreamEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class SagaIT {

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
    void completesWhatIsPaidAllocatedAndShipped() {
        hear(2, PAID, paid(order));
        hear(3, ALLOCATED, allocated(order));
        hear(4, COMPLETED, shipped(order));

        assertThat(seen("trackingNumber")).isEqualTo("TRACK-1");
        expectPublished(PLACED, PAID, ALLOCATED, COMPLETED);
    }

    @Test
    void cancelsWhatCannotBePaid() {
        hear(2, CANCELLED, declined(order));

        assertThat(seen("reason")).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(seen("reasonDetail")).isEqualTo("ada has 10.00 EUR");
        expectPublished(PLACED, CANCELLED);
    }

    @Test
    void cancelsWhatIsOutOfStockOnceTheMoneyIsBack() {
        hear(2, PAID, paid(order));
        hear(3, CANCELLING, allocationFailed(order));
        hear(4, CANCELLING, refundAsked(order, RefundPayment.Reason.INVENTORY_ALLOCATION_FAILED));
        hear(5, CANCELLED, refunded(order));

        assertThat(seen("reason")).isEqualTo("OUT_OF_STOCK");
        expectPublished(PLACED, PAID, CANCELLING, CANCELLING, CANCELLED);
    }

    @Test
    void cancelsWhatCannotBeShippedOnceTheMoneyIsBack() {
        hear(2, PAID, paid(order));
        hear(3, ALLOCATED, allocated(order));
        hear(4, CANCELLING, shipmentFailed(order));
        hear(5, CANCELLING, released(order));
        hear(6, CANCELLING, refundAsked(order, RefundPayment.Reason.SHIPMENT_FAILED));
        hear(7, CANCELLED, refunded(order));

        assertThat(seen("reason")).isEqualTo("COUNTRY_NOT_SERVED");
        expectPublished(PLACED, PAID, ALLOCATED, CANCELLING, CANCELLING, CANCELLING, CANCELLED);
    }

    @Test
    void isWhereTheFurthestFactIsWhateverComesLater() {
        hear(2, COMPLETED, shipped(order));
        hear(3, COMPLETED, allocated(order));
        hear(4, COMPLETED, paid(order));
    }

    @Test
    void takesNoteOnceOfWhatIsToldTwice() {
        upstream.publishTwice(paid(order));
        hear(2, PAID, paid(order));
        upstream.publishTwice(allocated(order));
        hear(3, ALLOCATED, allocated(order));
        upstream.publishTwice(shipped(order));
        hear(4, COMPLETED, shipped(order));

        publishTheLastEventOfEachTopic(5);
        assertThat(customers.history(order).findValuesAsString("type"))
                .startsWith("Placed", "Paid", "Allocated", "Shipped")
                .hasSize(7);
    }

    @Test
    void remembersWhatHappenedWhenAndWhatLedToIt() {
        var paid = UpstreamEvents.envelope(paid(order));
        upstream.publish(paid);
        customers.seeVersion(order, 2);
        var shipped = UpstreamEvents.envelope(shipped(order));
        upstream.publish(shipped);
        customers.seeVersion(order, 3);

        var history = customers.history(order);

        assertThat(history.findValuesAsString("sequence")).containsExactly("1", "2", "3");
        assertThat(history.findValuesAsString("type")).containsExactly("Placed", "Paid", "Shipped");
        assertThat(history.at("/0/causationId").isNull()).isTrue();
        assertThat(history.at("/1/causationId").asString())
                .isEqualTo(paid.eventId().toString());
        assertThat(history.at("/2/causationId").asString())
                .isEqualTo(shipped.eventId().toString());
        assertThat(history.at("/0/timestamp")).isEqualTo(customers.see(order).path("placedAt"));
        assertThat(history.at("/0/data/total/amount").decimalValue()).isEqualByComparingTo("199.80");
        assertThat(history.at("/2/data/trackingNumber").asString()).isEqualTo("TRACK-1");
        assertThat(history.findValuesAsString("eventId")).doesNotHaveDuplicates();
    }

    private void hear(int version, OrderStatus status, Event event) {
        upstream.publish(event);
        customers.expectStatus(order, version, status);
    }

    /** Publishes, on each topic, an event that cannot follow a shipment: once it is handled, so are all earlier ones. */
    private void publishTheLastEventOfEachTopic(int version) {
        hear(version, COMPLETED, refunded(order));
        hear(version + 1, COMPLETED, released(order));
        hear(version + 2, COMPLETED, shipmentFailed(order));
    }

    private String seen(String field) {
        return customers.see(order).path(field).asString();
    }

    /** OrderPlaced, then the state after each change, in the order of the changes. */
    private void expectPublished(OrderStatus... states) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(updates()).extracting(OrderUpdated::status).containsExactly(states));
        assertThat(published.about(order).getFirst()).isInstanceOf(OrderPlaced.class);
        assertThat(updates()).extracting(OrderUpdated::orderVersion).isSorted().doesNotHaveDuplicates();
    }

    private List<OrderUpdated> updates() {
        return published.about(order).stream()
                .filter(OrderUpdated.class::isInstance)
                .map(OrderUpdated.class::cast)
                .toList();
    }
}
