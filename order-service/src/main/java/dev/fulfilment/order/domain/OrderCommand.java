package dev.fulfilment.order.domain;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShippingAddress;
import java.util.List;

/** What an order can be asked to do: to be placed, or to take note of what a neighbour did. */
public sealed interface OrderCommand {

    OrderId orderId();

    record PlaceOrder(OrderId orderId, CustomerId customerId, List<OrderLine> lines, ShippingAddress shippingAddress)
            implements OrderCommand {

        public PlaceOrder {
            lines = List.copyOf(lines);
        }
    }

    record RecordPayment(OrderId orderId) implements OrderCommand {}

    record RecordPaymentRefusal(OrderId orderId, String reason, String detail) implements OrderCommand {}

    record RecordAllocation(OrderId orderId) implements OrderCommand {}

    record RecordAllocationRefusal(OrderId orderId, String reason, String detail) implements OrderCommand {}

    record RecordRelease(OrderId orderId) implements OrderCommand {}

    record RecordRefundRequest(OrderId orderId, String reason, String detail) implements OrderCommand {}

    record RecordRefund(OrderId orderId) implements OrderCommand {}

    record RecordShipment(OrderId orderId, String trackingNumber) implements OrderCommand {}

    record RecordShipmentRefusal(OrderId orderId, String reason, String detail) implements OrderCommand {}
}
