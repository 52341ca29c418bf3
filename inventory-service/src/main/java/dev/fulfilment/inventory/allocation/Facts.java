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
public record Facts(
        @Nullable Items items,
        boolean paid,
        Shipment shipment,
        @Nullable String shipmentDetail,
        @Nullable String cancellation) {

    static final Facts NONE = new Facts(null, false, Shipment.UNDECIDED, null, null);

    Facts ordered(Items wanted) {
        return items == null ? new Facts(wanted, paid, shipment, shipmentDetail, cancellation) : this;
    }

    Facts whenPaid() {
        return new Facts(items, true, shipment, shipmentDetail, cancellation);
    }

    Facts shipped() {
        return shipment == Shipment.UNDECIDED ? new Facts(items, paid, Shipment.SHIPPED, null, cancellation) : this;
    }

    Facts shipmentFailed(String detail) {
        return shipment == Shipment.UNDECIDED ? new Facts(items, paid, Shipment.FAILED, detail, cancellation) : this;
    }

    Facts cancelled(String detail) {
        return cancellation == null ? new Facts(items, paid, shipment, shipmentDetail, detail) : this;
    }

    boolean isCancelled() {
        return cancellation != null;
    }

    /** What speaks against the allocation: the failed shipment, or else the cancellation. */
    Shortfall objection() {
        return shipment == Shipment.FAILED
                ? new Shortfall(Reason.SHIPMENT_FAILED, requireNonNullElse(shipmentDetail, ""))
                : new Shortfall(Reason.ORDER_CANCELLED, requireNonNullElse(cancellation, ""));
    }
}
