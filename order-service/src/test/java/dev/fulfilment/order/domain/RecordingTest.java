package dev.fulfilment.order.domain;

import static dev.fulfilment.order.domain.AnOrder.ID;
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

import dev.fulfilment.order.domain.OrderCommand.RecordAllocation;
import dev.fulfilment.order.domain.OrderCommand.RecordAllocationRefusal;
import dev.fulfilment.order.domain.OrderCommand.RecordPayment;
import dev.fulfilment.order.domain.OrderCommand.RecordPaymentRefusal;
import dev.fulfilment.order.domain.OrderCommand.RecordRefund;
import dev.fulfilment.order.domain.OrderCommand.RecordRefundRequest;
import dev.fulfilment.order.domain.OrderCommand.RecordRelease;
import dev.fulfilment.order.domain.OrderCommand.RecordShipment;
import dev.fulfilment.order.domain.OrderCommand.RecordShipmentRefusal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingTest {

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(new RecordPayment(ID), paid()),
                Arguments.of(new RecordPaymentRefusal(ID, "INSUFFICIENT_FUNDS", "ada has 10.00 EUR"), paymentRefused()),
                Arguments.of(new RecordAllocation(ID), allocated()),
                Arguments.of(
                        new RecordAllocationRefusal(ID, "OUT_OF_STOCK", "desk-oak: 2 ordered, 1 available"),
                        allocationRefused()),
                Arguments.of(new RecordRelease(ID), released()),
                Arguments.of(new RecordRefundRequest(ID, "SHIPMENT_FAILED", "the shipment failed"), refundRequested()),
                Arguments.of(new RecordRefund(ID), refunded()),
                Arguments.of(new RecordShipment(ID, "TRACK-1", 0), shipped()),
                Arguments.of(
                        new RecordShipmentRefusal(ID, "COUNTRY_NOT_SERVED", "DE is not served"), shipmentRefused()));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void takesNoteOfWhatItHears(OrderCommand heard, OrderEvent fact) {
        given(placed()).whenAt(fact.at(), heard).then(fact);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void takesNoteOnce(OrderCommand heard, OrderEvent fact) {
        given(placed(), fact).whenAt(minute(9), heard).thenNothing();
    }
}
