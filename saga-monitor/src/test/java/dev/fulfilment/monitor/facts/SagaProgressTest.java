package dev.fulfilment.monitor.facts;

import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.SHIPMENT_FAILED;
import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static dev.fulfilment.events.OrderStatus.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.monitor.ObservedOrderFixture;
import dev.fulfilment.monitor.SagaFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SagaProgressTest {

    @RepeatedTest(20)
    void isTheSameInWhateverOrderTheEventsAreRead(RepetitionInfo repetition) {
        var story = SagaFixture.notServed("ada");
        var shuffled = new ArrayList<>(story.events());
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));

        assertThat(ObservedOrderFixture.of(story, shuffled)).isEqualTo(ObservedOrderFixture.of(story));
    }

    @Test
    void tellsWhatAnOrderWaitsForStepByStep() {
        var story = SagaFixture.of("ada");

        assertThat(waitsFor(story.place())).isEqualTo("payment-service [PaymentProcessed, PaymentDeclined]");
        assertThat(waitsFor(story.charge()))
                .isEqualTo("inventory-service [InventoryAllocated, InventoryAllocationFailed]");
        assertThat(waitsFor(story.report(PAID, null)))
                .isEqualTo("inventory-service [InventoryAllocated, InventoryAllocationFailed]");
        assertThat(waitsFor(story.allocate())).isEqualTo("shipping-service [OrderShipped, ShipmentFailed]");
        assertThat(waitsFor(story.ship())).isEqualTo("order-service [OrderUpdated]");
        assertThat(progress(story.end(COMPLETED, null)).expects()).isNull();
    }

    @Test
    void tellsWhatItWaitsForOnTheWayBack() {
        var story = SagaFixture.of("ada").place().charge().allocate();

        assertThat(waitsFor(story.refuseShipment())).isEqualTo("inventory-service [InventoryReleased, RefundPayment]");
        assertThat(waitsFor(story.release().requestRefund(SHIPMENT_FAILED)))
                .isEqualTo("payment-service [PaymentRefunded]");
        assertThat(waitsFor(story.refund())).isEqualTo("order-service [OrderUpdated]");
        assertThat(progress(story).isUndone()).isTrue();
    }

    @Test
    void measuresEachStepAndTheWhole() {
        var shipped = progress(SagaFixture.shipped("ada"));
        var notServed = progress(SagaFixture.notServed("ada"));

        assertThat(shipped.paymentMillis()).isEqualTo(100);
        assertThat(shipped.allocationMillis()).isEqualTo(100);
        assertThat(shipped.shipmentMillis()).isEqualTo(100);
        assertThat(shipped.undoingMillis()).isNull();
        assertThat(shipped.totalMillis()).isEqualTo(400);
        assertThat(notServed.undoingMillis()).isEqualTo(300);
        assertThat(notServed.totalMillis()).isEqualTo(700);
    }

    @Test
    void endsWhenOrderServiceFirstSaysSo() {
        var story = SagaFixture.shipped("ada");
        var end = story.last().timestamp();

        assertThat(ObservedOrderFixture.of(story.report(COMPLETED, null)).endedAt())
                .isEqualTo(end);
    }

    @Test
    void isNotFilledByAFloodOfFalseEvents() {
        var story = SagaFixture.of("ada");
        for (var count = 0; count < 100; count++) {
            story.charge();
        }
        assertThat(ObservedOrderFixture.of(story).all(SagaStep.CHARGED)).hasSize(10);
    }

    private static SagaProgress progress(SagaFixture story) {
        return new SagaProgress(ObservedOrderFixture.of(story));
    }

    private static String waitsFor(SagaFixture story) {
        var expectation = progress(story).expects();
        return expectation == null ? "nothing" : expectation.service() + " " + expectation.eventTypes();
    }
}
