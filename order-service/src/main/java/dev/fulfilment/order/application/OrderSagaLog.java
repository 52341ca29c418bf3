package dev.fulfilment.order.application;

import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.domain.OrderEvent.Allocated;
import dev.fulfilment.order.domain.OrderEvent.AllocationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRequested;
import dev.fulfilment.order.domain.OrderEvent.DeliveryEvent;
import dev.fulfilment.order.domain.OrderEvent.DraftEvent;
import dev.fulfilment.order.domain.OrderEvent.FailureEvent;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.order.domain.OrderEvent.PaymentRefused;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.RefundRequested;
import dev.fulfilment.order.domain.OrderEvent.Refunded;
import dev.fulfilment.order.domain.OrderEvent.Released;
import dev.fulfilment.order.domain.OrderEvent.ShipmentRefused;
import dev.fulfilment.order.domain.OrderEvent.Shipped;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdateRefused;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.order.domain.OrderState;
import dev.fulfilment.service.logging.SagaLog;
import java.util.List;
import java.util.Optional;

/** The order's moves, one line each, for people who read along. */
final class OrderSagaLog {

    private OrderSagaLog() {}

    /** Tells what moved the order; of a draft nothing is told. */
    static void tell(List<OrderEvent> events, Optional<OrderState> before, OrderState after) {
        if (after instanceof Order order) {
            events.stream()
                    .filter(event -> event instanceof DeliveryEvent
                            || !before.map(OrderState::status).equals(Optional.of(after.status())))
                    .forEach(event -> tell(event, order));
        }
    }

    private static void tell(OrderEvent event, Order after) {
        switch (event) {
            case DraftEvent _ -> {}
            case Placed placed -> tell(after, "placed, total " + placed.total(), placed.customerId() + " ordered");
            case ShippingAddressUpdated it ->
                tell(after, "is to go to %s".formatted(place(it.shippingAddress())), after.customerId() + " moved");
            case ShippingAddressUpdateRefused _ ->
                tell(after, "went to %s after all".formatted(place(after.shippingAddress())), "OrderShipped");
            case Paid _ -> tell(after, "paid", "PaymentProcessed");
            case PaymentRefused why -> tell(after, "cancelled: " + reason(why), "PaymentDeclined");
            case Allocated _ -> tell(after, "allocated", "InventoryAllocated");
            case AllocationRefused why -> tell(after, "cancelling: " + reason(why), "InventoryAllocationFailed");
            case Released _ -> tell(after, "cancelling: the stock is back", "InventoryReleased");
            case RefundRequested why -> tell(after, "cancelling: " + reason(why), "RefundPayment");
            case Refunded _ -> tell(after, "cancelled, the money is back", "PaymentRefunded");
            case Shipped shipped ->
                tell(after, "completed, tracking number " + shipped.trackingNumber(), "OrderShipped");
            case ShipmentRefused why -> tell(after, "cancelling: " + reason(why), "ShipmentFailed");
            case CancellationRequested why -> tell(after, "cancelling: " + reason(why), "cancellation requested");
            case CancellationRefused why -> tell(after, "not cancelled: " + why.detail(), "OrderShipped");
        }
    }

    private static String place(ShippingAddress address) {
        return "%s, %s".formatted(address.city(), address.country());
    }

    private static void tell(Order order, String what, String why) {
        SagaLog.step(order.id(), what, why);
    }

    private static String reason(FailureEvent setback) {
        return "%s, %s".formatted(setback.reason(), setback.detail());
    }
}
