package dev.fulfilment.inventory.allocation;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/**
 * What the other services said about one order, noted in whatever order it came. What was said first stands.
 *
 * @param items null until the order itself was heard of
 * @param shipmentDetail why it failed; null unless it did
 * @param cancellation why the order is not wanted any more; null as long as it is
 */
public record SagaInputs(
        @Nullable OrderItems items,
        boolean paid,
        ShipmentOutcome shipment,
        @Nullable String shipmentDetail,
        @Nullable String cancellation) {

    static final SagaInputs NONE = new SagaInputs(null, false, ShipmentOutcome.UNDECIDED, null, null);

    SagaInputs ordered(OrderItems wanted) {
        return items == null ? new SagaInputs(wanted, paid, shipment, shipmentDetail, cancellation) : this;
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

    /** What speaks against the allocation: the failed shipment, or else the cancellation. */
    AllocationFailure objection() {
        return shipment == ShipmentOutcome.FAILED
                ? new AllocationFailure(Reason.SHIPMENT_FAILED, requireNonNullElse(shipmentDetail, ""))
                : new AllocationFailure(Reason.ORDER_CANCELLED, requireNonNullElse(cancellation, ""));
    }
}
