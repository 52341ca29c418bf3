package dev.fulfilment.order.domain;

import static dev.fulfilment.events.OrderStatus.ALLOCATED;
import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.CANCELLING;
import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static dev.fulfilment.events.OrderStatus.PAID;
import static dev.fulfilment.events.OrderStatus.PLACED;
import static dev.fulfilment.order.domain.AnOrder.allocated;
import static dev.fulfilment.order.domain.AnOrder.allocationRefused;
import static dev.fulfilment.order.domain.AnOrder.minute;
import static dev.fulfilment.order.domain.AnOrder.paid;
import static dev.fulfilment.order.domain.AnOrder.paymentRefused;
import static dev.fulfilment.order.domain.AnOrder.placed;
import static dev.fulfilment.order.domain.AnOrder.refundRequested;
import static dev.fulfilment.order.domain.AnOrder.refunded;
import static dev.fulfilment.order.domain.AnOrder.released;
import static dev.fulfilment.order.domain.AnOrder.shipmentRefused;
import static dev.fulfilment.order.domain.AnOrder.shipped;
import static dev.fulfilment.order.domain.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void followsTheWayForward() {
        assertThat(given(placed()).order().status()).isEqualTo(PLACED);
        assertThat(given(placed(), paid()).order().status()).isEqualTo(PAID);
        assertThat(given(placed(), paid(), allocated()).order().status()).isEqualTo(ALLOCATED);
        assertThat(given(placed(), paid(), allocated(), shipped()).order().status())
                .isEqualTo(COMPLETED);
    }

    @Test
    void isCancelledAtOnceWhenNothingWasCharged() {
        var order = given(placed(), paymentRefused()).order();

        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(order.failure()).contains(paymentRefused());
    }

    @Test
    void isNeverCancelledBeforeTheMoneyIsBack() {
        var lost = given(placed(), paid(), allocated(), shipmentRefused(), released(), refundRequested());

        assertThat(lost.order().status()).isEqualTo(CANCELLING);
        assertThat(given(placed(), paid(), allocated(), shipmentRefused(), released(), refundRequested(), refunded())
                        .order()
                        .status())
                .isEqualTo(CANCELLED);
    }

    @Test
    void turnsBackWithTheFirstSignOfIt() {
        assertThat(given(placed(), allocationRefused()).order().status()).isEqualTo(CANCELLING);
        assertThat(given(placed(), shipmentRefused()).order().status()).isEqualTo(CANCELLING);
        assertThat(given(placed(), released()).order().status()).isEqualTo(CANCELLING);
        assertThat(given(placed(), refundRequested()).order().status()).isEqualTo(CANCELLING);
    }

    @Test
    void isTheFurthestFactNotTheLatest() {
        var order = given(placed(), shipped(), paid(), allocated()).order();

        assertThat(order.status()).isEqualTo(COMPLETED);
        assertThat(order.trackingNumber()).contains("TRACK-1");
        assertThat(order.updatedAt()).isEqualTo(minute(3));
    }

    @Test
    void namesTheStepThatFailedRatherThanWhatOthersMadeOfIt() {
        assertThat(given(placed(), refundRequested()).order().failure()).contains(refundRequested());
        assertThat(given(placed(), refundRequested(), shipmentRefused()).order().failure())
                .contains(shipmentRefused());
        assertThat(given(placed(), allocationRefused(), refundRequested())
                        .order()
                        .failure())
                .contains(allocationRefused());
    }
}
