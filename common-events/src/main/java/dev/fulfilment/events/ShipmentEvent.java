package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What shipping-service publishes on {@link Topics#SHIPMENTS}. */
public sealed interface ShipmentEvent extends OrderScoped {

    /**
     * The goods left the house: the point of no return.
     *
     * @param addressRevision which of the order's addresses they went to, as {@link OrderEvent.ShippingAddressUpdated}
     *     counts them; null, as it was before addresses could be updated, is the first one
     */
    record OrderShipped(
            OrderId orderId,
            String trackingNumber,
            @Nullable Integer addressRevision) implements ShipmentEvent {

        public OrderShipped {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(trackingNumber, "trackingNumber is missing");
        }

        public OrderShipped(OrderId orderId, String trackingNumber) {
            this(orderId, trackingNumber, 0);
        }

        /** The revision of the address that the goods went to. */
        public int shippedTo() {
            return addressRevision == null ? 0 : addressRevision;
        }
    }

    /** The goods stay in the house, and will not leave it for this order. */
    record ShipmentFailed(OrderId orderId, Reason reason, String detail) implements ShipmentEvent {

        public ShipmentFailed {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(detail, "detail is missing");
        }

        /** Why. */
        public enum Reason {
            COUNTRY_NOT_SERVED,
            ADDRESS_INVALID,
            ORDER_CANCELLED
        }
    }
}
