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
    private final UpstreamEvents neighbours;

    ShippingSagaIT(@Autowired KafkaConnectionDetails kafka) {
        neighbours = new UpstreamEvents(kafka);
    }

    @AfterEach
    void leave() {
        neighbours.close();
    }

    @Test
    void shipsWhenTheStockIsAllocated() {
        neighbours.publish(placed(order, BERLIN));
        var allocation = envelope(allocated(order));
        neighbours.publish(allocation);

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
        var partition = neighbours.publish(allocation);
        awaitEverythingIn(partition);

        neighbours.publish(placed(order, BERLIN));

        assertThat(theEnding().envelope().causationId()).isEqualTo(allocation.eventId());
    }

    @Test
    void doesNotShipToACountryThatIsNotServed() {
        neighbours.publish(placed(order, SOUTH_POLE));
        neighbours.publish(allocated(order));

        assertThat(theEnding().payload())
                .isEqualTo(new ShipmentFailed(order, COUNTRY_NOT_SERVED, "country AQ is not served"));
    }

    @Test
    void doesNotShipToAMistypedPostalCode() {
        neighbours.publish(placed(order, BERLIN_MISTYPED));
        neighbours.publish(allocated(order));

        assertThat(theEnding().payload())
                .isEqualTo(new ShipmentFailed(order, ADDRESS_INVALID, "1011 is no postal code of DE"));
    }

    @Test
    void shipsOnceHoweverOftenItIsTold() {
        var placed = envelope(placed(order, BERLIN));
        var allocated = envelope(allocated(order));
        for (var told : List.of(allocated, placed, placed, allocated)) {
            neighbours.publish(told);
        }
        neighbours.publish(placed(order, SOUTH_POLE));
        var partition = neighbours.publish(allocated(order));
        awaitEverythingIn(partition);

        assertThat(neighbours.publishedFor(order))
                .singleElement()
                .satisfies(event -> assertThat(event.payload()).isInstanceOf(OrderShipped.class));
    }

    @Test
    void refusesToShipAnOrderThatWasCancelledBefore() {
        neighbours.publish(placed(order, BERLIN));
        var cancellation = envelope(cancelled(order));
        neighbours.publish(cancellation);
        awaitEverythingIn(neighbours.publish(cancellation));
        assertThat(neighbours.publishedFor(order)).isEmpty();

        var allocation = envelope(allocated(order));
        neighbours.publish(allocation);
        awaitEverythingIn(neighbours.publish(allocation));

        assertThat(neighbours.publishedFor(order)).singleElement().satisfies(event -> {
            assertThat(event.payload()).isEqualTo(new ShipmentFailed(order, ORDER_CANCELLED, "ordered the wrong size"));
            assertThat(event.envelope().causationId()).isEqualTo(allocation.eventId());
        });
    }

    @Test
    void shipsAnOrderThatIsCancelledAfterItsDispatch() {
        neighbours.publish(placed(order, BERLIN));
        neighbours.publish(allocated(order));
        assertThat(theEnding().payload()).isInstanceOf(OrderShipped.class);

        neighbours.publish(moved(order, 1, PARIS));
        awaitEverythingIn(neighbours.publish(cancelled(order)));

        assertThat(neighbours.publishedFor(order))
                .singleElement()
                .satisfies(event -> assertThat(event.payload())
                        .isInstanceOfSatisfying(
                                OrderShipped.class,
                                shipped -> assertThat(shipped.shippedTo()).isZero()));
    }

    @Test
    void shipsToTheAddressThatWasWishedForLast() {
        neighbours.publish(placed(order, BERLIN));
        awaitEverythingIn(neighbours.publish(moved(order, 1, PARIS)));
        neighbours.publish(allocated(order));

        assertThat(theEnding().payload())
                .isInstanceOfSatisfying(
                        OrderShipped.class,
                        shipped -> assertThat(shipped.shippedTo()).isOne());
    }

    @Test
    void keepsWaitingWhileAPartIsMissing() {
        var partition = neighbours.publish(placed(order, BERLIN));
        awaitEverythingIn(partition);

        assertThat(neighbours.publishedFor(order)).isEmpty();
    }

    private PublishedEvent theEnding() {
        return await().until(() -> neighbours.publishedFor(order), events -> !events.isEmpty())
                .getFirst();
    }

    /** Another order goes all its way behind everything that is in the partition. */
    private void awaitEverythingIn(int partition) {
        var last = anOrder();
        neighbours.publishTo(partition, placed(last, BERLIN));
        neighbours.publishTo(partition, allocated(last));
        await().until(() -> !neighbours.publishedFor(last).isEmpty());
    }
}
