package dev.fulfilment.order.domain;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands of an order. */
public sealed interface OrderCommand {

    OrderId orderId();

    record PlaceOrder(OrderId orderId, CustomerId customerId, List<OrderLine> lines, ShippingAddress shippingAddress)
            implements OrderCommand {

        public PlaceOrder {
            lines = List.copyOf(lines);
        }
    }

    record OpenDraft(
            OrderId orderId,
            CustomerId customerId,
            List<OrderLine> lines,
            @Nullable ShippingAddress shippingAddress) implements OrderCommand {

        public OpenDraft {
            lines = List.copyOf(lines);
        }
    }

    record AddItem(OrderId orderId, OrderLine line) implements OrderCommand {}

    record RemoveItem(OrderId orderId, ProductId productId) implements OrderCommand {}

    record UpdateShippingAddress(OrderId orderId, ShippingAddress shippingAddress) implements OrderCommand {}

    /** @param prices the current ones; a product that is no longer listed has none */
    record PlaceDraft(OrderId orderId, Map<ProductId, Money> prices) implements OrderCommand {

        public PlaceDraft {
            prices = Map.copyOf(prices);
        }
    }

    /** @param reason in the customer's words */
    record RequestCancellation(OrderId orderId, String reason) implements OrderCommand {}

    /** @param deadline the deadline that has passed */
    record ExpireDeadline(OrderId orderId, Instant deadline) implements OrderCommand {}

    /** Records the outcome of a step that another service has published. */
    sealed interface RecordOutcome extends OrderCommand {}

    record RecordPayment(OrderId orderId) implements RecordOutcome {}

    record RecordPaymentRefusal(OrderId orderId, String reason, String detail) implements RecordOutcome {}

    record RecordAllocation(OrderId orderId) implements RecordOutcome {}

    record RecordAllocationRefusal(OrderId orderId, String reason, String detail) implements RecordOutcome {}

    record RecordRelease(OrderId orderId) implements RecordOutcome {}

    record RecordRefundRequest(OrderId orderId, String reason, String detail) implements RecordOutcome {}

    record RecordRefund(OrderId orderId) implements RecordOutcome {}

    /** @param shippedTo revision of the address that the goods went to */
    record RecordShipment(OrderId orderId, String trackingNumber, int shippedTo) implements RecordOutcome {}

    record RecordShipmentRefusal(OrderId orderId, String reason, String detail) implements RecordOutcome {}
}
