package dev.fulfilment.shipping;

import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.ADDRESS_INVALID;
import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.COUNTRY_NOT_SERVED;
import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.BERLIN_MISTYPED;
import static dev.fulfilment.shipping.Samples.SOUTH_POLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.messaging.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShipmentTest {

    private static final ShippingRules AT_ONCE = new ShippingRules(Set.of("DE"), Duration.ZERO);
    private static final ShippingRules IN_AN_HOUR = new ShippingRules(Set.of("DE"), Duration.ofHours(1));
    private static final TrackingNumber NUMBER = new TrackingNumber("FS-7K2M9QX4TB");
    private static final TrackingNumber OTHER_NUMBER = new TrackingNumber("FS-0000000000");
    private static final OrderId ORDER = OrderId.of("0199c1a0-7b1e-7c3a-9d55-3f1b6c1d2e01");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Cause ALLOCATION = new Cause(new UUID(1, 2), ORDER.text(), "00-1-2-01");
    private static final Step NOTHING = new Step.None();
    private static final Step SHIPPED = new Step.Ended(new OrderShipped(ORDER, NUMBER.value()));

    private final Shipment shipment = new Shipment(ORDER, NOW);

    @Test
    void shipsAtOnceWhenPackingTakesNoTime() {
        assertThat(addressedAndAllocated().proceed(AT_ONCE, NUMBER)).isEqualTo(SHIPPED);
        assertThat(shipment.view())
                .isEqualTo(new ShipmentView(ORDER, ShipmentStatus.DISPATCHED, NUMBER.value(), null, null, NOW, NOW));
    }

    @Test
    void waitsForTheAddress() {
        shipment.allocated(ALLOCATION);

        assertThat(shipment.proceed(AT_ONCE, NUMBER)).isEqualTo(NOTHING);
        shipment.deliverTo(BERLIN);
        assertThat(shipment.proceed(AT_ONCE, NUMBER)).isEqualTo(SHIPPED);
    }

    @Test
    void waitsForTheAllocation() {
        shipment.deliverTo(BERLIN);

        assertThat(shipment.proceed(AT_ONCE, NUMBER)).isEqualTo(NOTHING);
        assertThat(shipment.view().status()).isEqualTo(ShipmentStatus.WAITING);
    }

    @Test
    void isScheduledFirstWhenPackingTakesTime() {
        var inAnHour = NOW.plus(Duration.ofHours(1));

        assertThat(addressedAndAllocated().proceed(IN_AN_HOUR, NUMBER)).isEqualTo(new Step.Scheduled(inAnHour));
        assertThat(shipment.view().dispatchAt()).isEqualTo(inAnHour);
        assertThat(shipment.dispatch(NUMBER)).isEqualTo(SHIPPED);
    }

    @Test
    void isDispatchedOnce() {
        addressedAndAllocated().proceed(IN_AN_HOUR, NUMBER);
        shipment.dispatch(NUMBER);

        assertThat(shipment.dispatch(OTHER_NUMBER)).isEqualTo(NOTHING);
        assertThat(shipment.proceed(AT_ONCE, OTHER_NUMBER)).isEqualTo(NOTHING);
        assertThat(shipment.view().trackingNumber()).isEqualTo(NUMBER.value());
    }

    @Test
    void isNotDispatchedBeforeItIsScheduled() {
        assertThat(addressedAndAllocated().dispatch(NUMBER)).isEqualTo(NOTHING);
    }

    @Test
    void doesNotShipToACountryThatIsNotServed() {
        shipment.deliverTo(SOUTH_POLE);
        shipment.allocated(ALLOCATION);

        assertThat(shipment.proceed(AT_ONCE, NUMBER))
                .isEqualTo(new Step.Ended(new ShipmentFailed(ORDER, COUNTRY_NOT_SERVED, "country AQ is not served")));
        assertThat(shipment.proceed(AT_ONCE, NUMBER)).isEqualTo(NOTHING);
        assertThat(shipment.dispatch(NUMBER)).isEqualTo(NOTHING);
    }

    @Test
    void doesNotShipToAMistypedPostalCode() {
        shipment.deliverTo(BERLIN_MISTYPED);
        shipment.allocated(ALLOCATION);

        assertThat(shipment.proceed(IN_AN_HOUR, NUMBER))
                .isEqualTo(new Step.Ended(new ShipmentFailed(ORDER, ADDRESS_INVALID, "1011 is no postal code of DE")));
    }

    @Test
    void remembersTheFirstAllocationAsItsCause() {
        shipment.allocated(ALLOCATION);
        shipment.allocated(Cause.NONE);

        assertThat(shipment.cause()).isEqualTo(ALLOCATION);
    }

    private Shipment addressedAndAllocated() {
        shipment.deliverTo(BERLIN);
        shipment.allocated(ALLOCATION);
        return shipment;
    }
}
