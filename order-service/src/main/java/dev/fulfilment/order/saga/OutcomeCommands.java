package dev.fulfilment.order.saga;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.order.domain.OrderCommand.RecordAllocation;
import dev.fulfilment.order.domain.OrderCommand.RecordAllocationRefusal;
import dev.fulfilment.order.domain.OrderCommand.RecordOutcome;
import dev.fulfilment.order.domain.OrderCommand.RecordPayment;
import dev.fulfilment.order.domain.OrderCommand.RecordPaymentRefusal;
import dev.fulfilment.order.domain.OrderCommand.RecordRefund;
import dev.fulfilment.order.domain.OrderCommand.RecordRefundRequest;
import dev.fulfilment.order.domain.OrderCommand.RecordRelease;
import dev.fulfilment.order.domain.OrderCommand.RecordShipment;
import dev.fulfilment.order.domain.OrderCommand.RecordShipmentRefusal;

/** Maps the other services' events to the commands that record their outcome on an order. */
public final class OutcomeCommands {

    private OutcomeCommands() {}

    public static RecordOutcome of(PaymentEvent event) {
        return switch (event) {
            case PaymentProcessed processed -> new RecordPayment(processed.orderId());
            case PaymentDeclined declined ->
                new RecordPaymentRefusal(declined.orderId(), declined.reason().name(), declined.detail());
            case PaymentRefunded refunded -> new RecordRefund(refunded.orderId());
        };
    }

    public static RecordOutcome of(InventoryEvent event) {
        return switch (event) {
            case InventoryAllocated allocated -> new RecordAllocation(allocated.orderId());
            case InventoryAllocationFailed failed ->
                new RecordAllocationRefusal(failed.orderId(), failed.reason().name(), failed.detail());
            case InventoryReleased released -> new RecordRelease(released.orderId());
            case RefundPayment request ->
                new RecordRefundRequest(request.orderId(), request.reason().name(), request.detail());
        };
    }

    public static RecordOutcome of(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped shipped ->
                new RecordShipment(shipped.orderId(), shipped.trackingNumber(), shipped.shippedTo());
            case ShipmentFailed failed ->
                new RecordShipmentRefusal(failed.orderId(), failed.reason().name(), failed.detail());
        };
    }
}
