package dev.fulfilment.shipping;

import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.ADDRESS_INVALID;
import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.COUNTRY_NOT_SERVED;
import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.ORDER_CANCELLED;
import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.BERLIN_MISTYPED;
import static dev.fulfilment.shipping.Samples.PARIS;
import static dev.fulfilment.shipping.Samples.SOUTH_POLE;
import static dev.fulfilment.shipping.Story.ALLOCATION;
import static dev.fulfilment.shipping.Story.AT_ONCE;
import static dev.fulfilment.shipping.Story.BY_HAND;
import static dev.fulfilment.shipping.Story.IN_AN_HOUR;
import static dev.fulfilment.shipping.Story.NOW;
import static dev.fulfilment.shipping.Story.NUMBER;
import static dev.fulfilment.shipping.Story.ORDER;
import static dev.fulfilment.shipping.Story.under;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.messaging.MessageContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShipmentTest {

    private static final TrackingNumber OTHER_NUMBER = new TrackingNumber("FS-0000000000");

    @Test
    void shipsAtOnceWhenPackingTakesNoTime() {
        var story = under(AT_ONCE).isPlaced(BERLIN).isAllocated();

        assertThat(story.published()).containsExactly(shippedTo(0));
        assertThat(ShipmentResponse.of(story.shipment()))
                .isEqualTo(
                        new ShipmentResponse(ORDER, ShipmentStatus.DISPATCHED, NUMBER.value(), null, null, NOW, NOW));
    }

    @Test
    void waitsForTheAddress() {
        var story = under(AT_ONCE).isAllocated();

        assertThat(story.published()).isEmpty();
        assertThat(story.isPlaced(BERLIN).published()).containsExactly(shippedTo(0));
    }

    @Test
    void waitsForTheAllocation() {
        var story = under(AT_ONCE).isPlaced(BERLIN);

        assertThat(story.published()).isEmpty();
        assertThat(story.shipment().status()).isEqualTo(ShipmentStatus.WAITING);
    }

    @Test
    void isScheduledFirstWhenPackingTakesTime() {
        var inAnHour = NOW.plus(Duration.ofHours(1));
        var story = under(IN_AN_HOUR).isPlaced(BERLIN).isAllocated();

        assertThat(story.last()).isEqualTo(ShipmentEffect.SCHEDULED);
        assertThat(ShipmentResponse.of(story.shipment()).dispatchAt()).isEqualTo(inAnHour);
        assertThat(story.isDispatched().published()).containsExactly(shippedTo(0));
    }

    @Test
    void waitsForAPersonWherePackingIsByHand() {
        var story = under(BY_HAND).isPlaced(BERLIN).isAllocated();

        assertThat(story.last()).isEqualTo(ShipmentEffect.SCHEDULED);
        assertThat(ShipmentResponse.of(story.shipment()).dispatchAt()).isNull();
        assertThat(story.isDispatched().published()).containsExactly(shippedTo(0));
    }

    @Test
    void isDispatchedOnce() {
        var story = under(IN_AN_HOUR).isPlaced(BERLIN).isAllocated().isDispatched();

        story.isDispatchedAs(OTHER_NUMBER).isAllocated().isPlaced(PARIS);
        assertThat(story.published()).containsExactly(shippedTo(0));
        assertThat(ShipmentResponse.of(story.shipment()).trackingNumber()).isEqualTo(NUMBER.value());
    }

    @Test
    void isNotDispatchedBeforeItIsScheduled() {
        assertThat(under(AT_ONCE).isPlaced(BERLIN).isDispatched().published()).isEmpty();
    }

    @Test
    void doesNotShipToACountryThatIsNotServed() {
        var story =
                under(AT_ONCE).isPlaced(SOUTH_POLE).isAllocated().isAllocated().isDispatched();

        assertThat(story.published())
                .containsExactly(new ShipmentFailed(ORDER, COUNTRY_NOT_SERVED, "country AQ is not served"));
    }

    @Test
    void doesNotShipToAMistypedPostalCode() {
        assertThat(under(IN_AN_HOUR).isPlaced(BERLIN_MISTYPED).isAllocated().published())
                .containsExactly(new ShipmentFailed(ORDER, ADDRESS_INVALID, "1011 is no postal code of DE"));
    }

    @Test
    void remembersTheFirstAllocationAsItsCause() {
        var story = under(IN_AN_HOUR).isAllocated().isAllocatedBy(MessageContext.NONE);

        assertThat(story.shipment().cause()).isEqualTo(ALLOCATION);
    }

    @Test
    void refusesToShipAnOrderThatWasCancelledBefore() {
        var story = under(AT_ONCE).isCancelled().isPlaced(BERLIN);

        assertThat(story.published()).isEmpty();
        assertThat(story.isAllocated().published()).containsExactly(stopped());
    }

    @Test
    void isStoppedWhileItIsPacked() {
        var story = under(IN_AN_HOUR).isPlaced(BERLIN).isAllocated().isCancelled();

        assertThat(story.published()).containsExactly(stopped());
        assertThat(story.isDispatched().published()).containsExactly(stopped());
    }

    @Test
    void isNotStoppedOnceItIsDispatched() {
        assertThat(under(AT_ONCE).isPlaced(BERLIN).isAllocated().isCancelled().published())
                .containsExactly(shippedTo(0));
    }

    @Test
    void goesToTheLastAddressThatWasWishedForInWhateverOrderTheyCome() {
        assertThat(under(AT_ONCE)
                        .isPlaced(BERLIN)
                        .movesTo(PARIS, 1)
                        .isAllocated()
                        .published())
                .containsExactly(shippedTo(1));
        assertThat(under(AT_ONCE)
                        .movesTo(PARIS, 2)
                        .movesTo(BERLIN, 1)
                        .isPlaced(BERLIN)
                        .isAllocated()
                        .published())
                .containsExactly(shippedTo(2));
    }

    @Test
    void isRedirectedWhileItIsPacked() {
        var story = under(IN_AN_HOUR).isPlaced(BERLIN).isAllocated().movesTo(PARIS, 1);

        assertThat(story.last()).isEqualTo(ShipmentEffect.REDIRECTED);
        assertThat(story.shipment().destination()).isEqualTo(new Destination(PARIS, 1));
        assertThat(story.isDispatched().published()).containsExactly(shippedTo(1));
    }

    @Test
    void isNotRedirectedOnceItIsDispatched() {
        var story = under(AT_ONCE).isPlaced(BERLIN).isAllocated().movesTo(PARIS, 1);

        assertThat(story.last()).isEqualTo(ShipmentEffect.NONE);
        assertThat(story.published()).containsExactly(shippedTo(0));
    }

    @Test
    void keepsTheAddressThatIsServedWhenAnotherIsNot() {
        assertThat(under(IN_AN_HOUR)
                        .isPlaced(BERLIN)
                        .isAllocated()
                        .movesTo(SOUTH_POLE, 1)
                        .isDispatched()
                        .published())
                .containsExactly(shippedTo(0));
        assertThat(under(AT_ONCE)
                        .movesTo(SOUTH_POLE, 1)
                        .isPlaced(BERLIN)
                        .isAllocated()
                        .published())
                .containsExactly(shippedTo(0));
    }

    @Test
    void isSavedByAnAddressThatIsServed() {
        assertThat(under(AT_ONCE)
                        .isPlaced(SOUTH_POLE)
                        .movesTo(PARIS, 1)
                        .isAllocated()
                        .published())
                .containsExactly(shippedTo(1));
    }

    private static ShipmentEvent shippedTo(int revision) {
        return new OrderShipped(ORDER, NUMBER.value(), revision);
    }

    private static ShipmentEvent stopped() {
        return new ShipmentFailed(ORDER, ORDER_CANCELLED, "ordered the wrong size");
    }
}
