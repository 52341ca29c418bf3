package dev.fulfilment.order.domain;

import static dev.fulfilment.order.domain.AnOrder.BERLIN;
import static dev.fulfilment.order.domain.AnOrder.ID;
import static dev.fulfilment.order.domain.AnOrder.PARIS;
import static dev.fulfilment.order.domain.AnOrder.TEN_O_CLOCK;
import static dev.fulfilment.order.domain.AnOrder.allocated;
import static dev.fulfilment.order.domain.AnOrder.allocationRefused;
import static dev.fulfilment.order.domain.AnOrder.minute;
import static dev.fulfilment.order.domain.AnOrder.paid;
import static dev.fulfilment.order.domain.AnOrder.placed;
import static dev.fulfilment.order.domain.AnOrder.shipped;
import static dev.fulfilment.order.domain.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.domain.OrderCommand.RecordShipment;
import dev.fulfilment.order.domain.OrderCommand.UpdateShippingAddress;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdateRefused;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.order.domain.Rejection.TooLateForAnotherAddress;
import org.junit.jupiter.api.Test;

class ShippingAddressTest {

    private static final UpdateShippingAddress MOVE = new UpdateShippingAddress(ID, PARIS);
    private static final ShippingAddressUpdated TO_PARIS = new ShippingAddressUpdated(PARIS, TEN_O_CLOCK);

    @Test
    void isUpdatedUntilTheOrderEnds() {
        given(placed()).when(MOVE).then(TO_PARIS);
        given(placed(), paid(), allocated()).when(MOVE).then(TO_PARIS);

        var order = given(placed(), TO_PARIS).order();
        assertThat(order.shippingAddress()).isEqualTo(PARIS);
        assertThat(order.addressRevision()).isOne();
    }

    @Test
    void isNotUpdatedToWhatItIs() {
        given(placed()).when(new UpdateShippingAddress(ID, BERLIN)).thenNothing();
    }

    @Test
    void isNotUpdatedOnceTheOrderHasLeftOrIsUndone() {
        given(placed(), shipped()).when(MOVE).thenRejected(new TooLateForAnotherAddress(OrderStatus.COMPLETED));
        given(placed(), allocationRefused())
                .when(MOVE)
                .thenRejected(new TooLateForAnotherAddress(OrderStatus.CANCELLING));
    }

    @Test
    void isThatOfTheShipmentWhenAnUpdateCameTooLate() {
        var refused = new ShippingAddressUpdateRefused(0, minute(3));

        given(placed(), TO_PARIS)
                .whenAt(minute(3), new RecordShipment(ID, "TRACK-1", 0))
                .then(shipped(), refused);
        var order = given(placed(), TO_PARIS, shipped(), refused).order();
        assertThat(order.shippingAddress()).isEqualTo(BERLIN);
        assertThat(order.refusedAddress()).contains(PARIS);
    }

    @Test
    void isTheUpdatedOneWhenTheShipmentFollowed() {
        given(placed(), TO_PARIS)
                .whenAt(minute(3), new RecordShipment(ID, "TRACK-1", 1))
                .then(shipped());
        assertThat(given(placed(), TO_PARIS, shipped()).order().refusedAddress())
                .isEmpty();
    }
}
