package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The integration events that shipping-service publishes on {@link Topics#SHIPMENTS}: one per order. */
public sealed interface ShipmentEvent extends OrderScoped {

    /**
     * The goods were dispatched: the point of no return.
     *
     * @param addressRevision the revision of the address that was used, see {@link OrderEvent.ShippingAddressUpdated};
     *     null, from before addresses could be updated, means 0
     */
    record OrderShipped(
            OrderId orderId,
            String trackingNumber,
            @Nullable Integer addressRevision) implements ShipmentEvent {

        public OrderShipped {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(trackingNumber, "trackingNumber is missing");
            Checks.revision(addressRevision);
        }

        public OrderShipped(OrderId orderId, String trackingNumber) {
            this(orderId, trackingNumber, 0);
        }

        /** Returns the revision of the address that was used. */
        public int shippedTo() {
            return addressRevision == null ? 0 : addressRevision;
        }
    }

    /** The goods were not dispatched, and will not be. */
    record ShipmentFailed(OrderId orderId, Reason reason, String detail) implements ShipmentEvent {

        public ShipmentFailed {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(detail, "detail is missing");
        }

        /** Reason of the failure. */
        public enum Reason {
            COUNTRY_NOT_SERVED,
            ADDRESS_INVALID,
            ORDER_CANCELLED
        }
    }
}
