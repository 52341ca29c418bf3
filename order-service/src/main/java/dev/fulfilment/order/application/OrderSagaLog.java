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

/** Logs each step of an order's saga in one line. */
final class OrderSagaLog {

    private OrderSagaLog() {}

    /** Logs the events that changed the status or the address; nothing for a draft. */
    static void log(List<OrderEvent> events, Optional<OrderState> before, OrderState after) {
        if (after instanceof Order order) {
            events.stream()
                    .filter(event -> event instanceof DeliveryEvent
                            || !before.map(OrderState::status).equals(Optional.of(after.status())))
                    .forEach(event -> log(event, order));
        }
    }

    private static void log(OrderEvent event, Order after) {
        switch (event) {
            case DraftEvent _ -> {}
            case Placed placed -> log(after, "placed, total " + placed.total(), placed.customerId() + " ordered");
            case ShippingAddressUpdated it ->
                log(after, "is to go to %s".formatted(cityOf(it.shippingAddress())), after.customerId() + " moved");
            case ShippingAddressUpdateRefused _ ->
                log(after, "went to %s after all".formatted(cityOf(after.shippingAddress())), "OrderShipped");
            case Paid _ -> log(after, "paid", "PaymentProcessed");
            case PaymentRefused why -> log(after, "cancelled: " + reason(why), "PaymentDeclined");
            case Allocated _ -> log(after, "allocated", "InventoryAllocated");
            case AllocationRefused why -> log(after, "cancelling: " + reason(why), "InventoryAllocationFailed");
            case Released _ -> log(after, "cancelling: the stock is back", "InventoryReleased");
            case RefundRequested why -> log(after, "cancelling: " + reason(why), "RefundPayment");
            case Refunded _ -> log(after, "cancelled, the money is back", "PaymentRefunded");
            case Shipped shipped ->
                log(after, "completed, tracking number " + shipped.trackingNumber(), "OrderShipped");
            case ShipmentRefused why -> log(after, "cancelling: " + reason(why), "ShipmentFailed");
            case CancellationRequested why -> log(after, "cancelling: " + reason(why), "cancellation requested");
            case CancellationRefused why -> log(after, "not cancelled: " + why.detail(), "OrderShipped");
        }
    }

    private static String cityOf(ShippingAddress address) {
        return "%s, %s".formatted(address.city(), address.country());
    }

    private static void log(Order order, String what, String why) {
        SagaLog.step(order.id(), what, why);
    }

    private static String reason(FailureEvent failure) {
        return "%s, %s".formatted(failure.reason(), failure.detail());
    }
}
