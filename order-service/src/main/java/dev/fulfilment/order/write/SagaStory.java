package dev.fulfilment.order.write;

import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.domain.OrderEvent.Allocated;
import dev.fulfilment.order.domain.OrderEvent.AllocationRefused;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.order.domain.OrderEvent.PaymentRefused;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.RefundRequested;
import dev.fulfilment.order.domain.OrderEvent.Refunded;
import dev.fulfilment.order.domain.OrderEvent.Released;
import dev.fulfilment.order.domain.OrderEvent.Setback;
import dev.fulfilment.order.domain.OrderEvent.ShipmentRefused;
import dev.fulfilment.order.domain.OrderEvent.Shipped;
import dev.fulfilment.service.SagaLog;

/** The order's moves, one line each, for people who read along. */
final class SagaStory {

    private SagaStory() {}

    static void tell(OrderEvent event, Order after) {
        switch (event) {
            case Placed placed -> tell(after, "placed, total " + placed.total(), placed.customerId() + " ordered");
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
        }
    }

    private static void tell(Order order, String what, String why) {
        SagaLog.step(order.id(), what, why);
    }

    private static String reason(Setback setback) {
        return "%s, %s".formatted(setback.reason(), setback.detail());
    }
}
