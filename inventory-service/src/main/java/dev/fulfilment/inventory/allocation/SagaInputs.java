package dev.fulfilment.inventory.allocation;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/**
 * The inputs received from other services about one order. Independent of their order of arrival: the first of a kind
 * counts.
 *
 * @param items null until {@code OrderPlaced} is received
 * @param shipmentDetail why the shipment failed; null unless it did
 * @param cancellation why the order was cancelled; null unless it was
 */
public record SagaInputs(
        @Nullable OrderItems items,
        boolean paid,
        ShipmentOutcome shipment,
        @Nullable String shipmentDetail,
        @Nullable String cancellation) {

    static final SagaInputs NONE = new SagaInputs(null, false, ShipmentOutcome.UNDECIDED, null, null);

    SagaInputs placed(OrderItems ordered) {
        return items == null ? new SagaInputs(ordered, paid, shipment, shipmentDetail, cancellation) : this;
    }

    SagaInputs whenPaid() {
        return new SagaInputs(items, true, shipment, shipmentDetail, cancellation);
    }

    SagaInputs shipped() {
        return shipment == ShipmentOutcome.UNDECIDED
                ? new SagaInputs(items, paid, ShipmentOutcome.SHIPPED, null, cancellation)
                : this;
    }

    SagaInputs shipmentFailed(String detail) {
        return shipment == ShipmentOutcome.UNDECIDED
                ? new SagaInputs(items, paid, ShipmentOutcome.FAILED, detail, cancellation)
                : this;
    }

    SagaInputs cancelled(String detail) {
        return cancellation == null ? new SagaInputs(items, paid, shipment, shipmentDetail, detail) : this;
    }

    boolean isCancelled() {
        return cancellation != null;
    }

    /** Returns the reason against the allocation: the failed shipment, or else the cancellation. */
    AllocationFailure objection() {
        return shipment == ShipmentOutcome.FAILED
                ? new AllocationFailure(Reason.SHIPMENT_FAILED, requireNonNullElse(shipmentDetail, ""))
                : new AllocationFailure(Reason.ORDER_CANCELLED, requireNonNullElse(cancellation, ""));
    }
}
