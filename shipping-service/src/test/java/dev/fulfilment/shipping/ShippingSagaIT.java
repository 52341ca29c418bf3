package dev.fulfilment.shipping;

import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.ADDRESS_INVALID;
import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.COUNTRY_NOT_SERVED;
import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.ORDER_CANCELLED;
import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.BERLIN_MISTYPED;
import static dev.fulfilment.shipping.Samples.PARIS;
import static dev.fulfilment.shipping.Samples.SOUTH_POLE;
import static dev.fulfilment.shipping.Samples.allocated;
import static dev.fulfilment.shipping.Samples.anOrder;
import static dev.fulfilment.shipping.Samples.cancelled;
import static dev.fulfilment.shipping.Samples.moved;
import static dev.fulfilment.shipping.Samples.placed;
import static dev.fulfilment.shipping.UpstreamEvents.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.platform.spring.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

@ServiceTest
class ShippingSagaIT {

    private final OrderId order = anOrder();
    private final UpstreamEvents upstream;

    ShippingSagaIT(@Autowired KafkaConnectionDetails kafka) {
        upstream = new UpstreamEvents(kafka);
    }

    @AfterEach
    void leave() {
        upstream.close();
    }

    @Test
    void shipsWhenTheStockIsAllocated() {
        upstream.publish(placed(order, BERLIN));
        var allocation = envelope(allocated(order));
        upstream.publish(allocation);

        var shipped = theEnding();
        assertThat(shipped.payload())
                .isInstanceOfSatisfying(
                        OrderShipped.class,
                        event -> assertThat(event.trackingNumber()).startsWith("FS-"));
        assertThat(shipped.envelope().causationId()).isEqualTo(allocation.eventId());
        assertThat(shipped.traceparent()).contains(UpstreamEvents.TRACE);
    }

    @Test
    void shipsForTheSakeOfTheAllocationThatOvertookTheAddress() {
        var allocation = envelope(allocated(order));
        var partition = upstream.publish(allocation);
        awaitEverythingIn(partition);

        upstream.publish(placed(order, BERLIN));

        assertThat(theEnding().envelope().causationId()).isEqualTo(allocation.eventId());
    }

    @Test
    void doesNotShipToACountryThatIsNotServed() {
        upstream.publish(placed(order, SOUTH_POLE));
        upstream.publish(allocated(order));

        assertThat(theEnding().payload())
                .isEqualTo(new ShipmentFailed(order, COUNTRY_NOT_SERVED, "country AQ is not served"));
    }

    @Test
    void doesNotShipToAMistypedPostalCode() {
        upstream.publish(placed(order, BERLIN_MISTYPED));
        upstream.publish(allocated(order));

        assertThat(theEnding().payload())
                .isEqualTo(new ShipmentFailed(order, ADDRESS_INVALID, "1011 is no postal code of DE"));
    }

    @Test
    void shipsOnceHoweverOftenItIsTold() {
        var placed = envelope(placed(order, BERLIN));
        var allocated = envelope(allocated(order));
        for (var event : List.of(allocated, placed, placed, allocated)) {
            upstream.publish(event);
        }
        upstream.publish(placed(order, SOUTH_POLE));
        var partition = upstream.publish(allocated(order));
        awaitEverythingIn(partition);

        assertThat(upstream.publishedFor(order))
                .singleElement()
                .satisfies(event -> assertThat(event.payload()).isInstanceOf(OrderShipped.class));
    }

    @Test
    void refusesToShipAnOrderThatWasCancelledBefore() {
        upstream.publish(placed(order, BERLIN));
        var cancellation = envelope(cancelled(order));
        upstream.publish(cancellation);
        awaitEverythingIn(upstream.publish(cancellation));
        assertThat(upstream.publishedFor(order)).isEmpty();

        var allocation = envelope(allocated(order));
        upstream.publish(allocation);
        awaitEverythingIn(upstream.publish(allocation));

        assertThat(upstream.publishedFor(order)).singleElement().satisfies(event -> {
            assertThat(event.payload()).isEqualTo(new ShipmentFailed(order, ORDER_CANCELLED, "ordered the wrong size"));
            assertThat(event.envelope().causationId()).isEqualTo(allocation.eventId());
        });
    }

    @Test
    void shipsAnOrderThatIsCancelledAfterItsDispatch() {
        upstream.publish(placed(order, BERLIN));
        upstream.publish(allocated(order));
        assertThat(theEnding().payload()).isInstanceOf(OrderShipped.class);

        upstream.publish(moved(order, 1, PARIS));
        awaitEverythingIn(upstream.publish(cancelled(order)));

        assertThat(upstream.publishedFor(order))
                .singleElement()
                .satisfies(event -> assertThat(event.payload())
                        .isInstanceOfSatisfying(
                                OrderShipped.class,
                                shipped -> assertThat(shipped.shippedTo()).isZero()));
    }

    @Test
    void shipsToTheAddressThatWasWishedForLast() {
        upstream.publish(placed(order, BERLIN));
        awaitEverythingIn(upstream.publish(moved(order, 1, PARIS)));
        upstream.publish(allocated(order));

        assertThat(theEnding().payload())
                .isInstanceOfSatisfying(
                        OrderShipped.class,
                        shipped -> assertThat(shipped.shippedTo()).isOne());
    }

    @Test
    void keepsWaitingWhileAPartIsMissing() {
        var partition = upstream.publish(placed(order, BERLIN));
        awaitEverythingIn(partition);

        assertThat(upstream.publishedFor(order)).isEmpty();
    }

    private PublishedEvent theEnding() {
        return await().until(() -> upstream.publishedFor(order), events -> !events.isEmpty())
                .getFirst();
    }

    /** Another order goes all its way behind everything that is in the partition. */
    private void awaitEverythingIn(int partition) {
        var last = anOrder();
        upstream.publishTo(partition, placed(last, BERLIN));
        upstream.publishTo(partition, allocated(last));
        await().until(() -> !upstream.publishedFor(last).isEmpty());
    }
}
