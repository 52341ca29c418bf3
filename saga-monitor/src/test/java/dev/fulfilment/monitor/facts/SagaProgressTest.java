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
        var saga = SagaFixture.notServed("ada");
        var shuffled = new ArrayList<>(saga.events());
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));

        assertThat(ObservedOrderFixture.of(saga, shuffled)).isEqualTo(ObservedOrderFixture.of(saga));
    }

    @Test
    void showsThePendingStepAtEachStep() {
        var saga = SagaFixture.of("ada");

        assertThat(waitsFor(saga.place())).isEqualTo("payment-service [PaymentProcessed, PaymentDeclined]");
        assertThat(waitsFor(saga.charge()))
                .isEqualTo("inventory-service [InventoryAllocated, InventoryAllocationFailed]");
        assertThat(waitsFor(saga.report(PAID, null)))
                .isEqualTo("inventory-service [InventoryAllocated, InventoryAllocationFailed]");
        assertThat(waitsFor(saga.allocate())).isEqualTo("shipping-service [OrderShipped, ShipmentFailed]");
        assertThat(waitsFor(saga.ship())).isEqualTo("order-service [OrderUpdated]");
        assertThat(progress(saga.end(COMPLETED, null)).pendingStep()).isNull();
    }

    @Test
    void showsThePendingStepOfACompensation() {
        var saga = SagaFixture.of("ada").place().charge().allocate();

        assertThat(waitsFor(saga.refuseShipment())).isEqualTo("inventory-service [InventoryReleased, RefundPayment]");
        assertThat(waitsFor(saga.release().requestRefund(SHIPMENT_FAILED)))
                .isEqualTo("payment-service [PaymentRefunded]");
        assertThat(waitsFor(saga.refund())).isEqualTo("order-service [OrderUpdated]");
        assertThat(progress(saga).isCompensating()).isTrue();
    }

    @Test
    void measuresEachStepAndTheWhole() {
        var shipped = progress(SagaFixture.shipped("ada"));
        var notServed = progress(SagaFixture.notServed("ada"));

        assertThat(shipped.paymentMillis()).isEqualTo(100);
        assertThat(shipped.allocationMillis()).isEqualTo(100);
        assertThat(shipped.shipmentMillis()).isEqualTo(100);
        assertThat(shipped.compensationMillis()).isNull();
        assertThat(shipped.totalMillis()).isEqualTo(400);
        assertThat(notServed.compensationMillis()).isEqualTo(300);
        assertThat(notServed.totalMillis()).isEqualTo(700);
    }

    @Test
    void endsWhenOrderServiceFirstSaysSo() {
        var saga = SagaFixture.shipped("ada");
        var end = saga.last().timestamp();

        assertThat(ObservedOrderFixture.of(saga.report(COMPLETED, null)).endedAt())
                .isEqualTo(end);
    }

    @Test
    void isNotFilledByAFloodOfFalseEvents() {
        var saga = SagaFixture.of("ada");
        for (var count = 0; count < 100; count++) {
            saga.charge();
        }
        assertThat(ObservedOrderFixture.of(saga).occurrences(SagaStep.CHARGED)).hasSize(10);
    }

    private static SagaProgress progress(SagaFixture saga) {
        return new SagaProgress(ObservedOrderFixture.of(saga));
    }

    private static String waitsFor(SagaFixture saga) {
        var expectation = progress(saga).pendingStep();
        return expectation == null ? "nothing" : expectation.service() + " " + expectation.eventTypes();
    }
}
