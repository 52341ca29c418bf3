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

/** What an order notes of its neighbours' events. */
public final class OutcomeCommands {

    private OutcomeCommands() {}

    public static RecordOutcome of(PaymentEvent event) {
        return switch (event) {
            case PaymentProcessed paid -> new RecordPayment(paid.orderId());
            case PaymentDeclined no ->
                new RecordPaymentRefusal(no.orderId(), no.reason().name(), no.detail());
            case PaymentRefunded refunded -> new RecordRefund(refunded.orderId());
        };
    }

    public static RecordOutcome of(InventoryEvent event) {
        return switch (event) {
            case InventoryAllocated allocated -> new RecordAllocation(allocated.orderId());
            case InventoryAllocationFailed no ->
                new RecordAllocationRefusal(no.orderId(), no.reason().name(), no.detail());
            case InventoryReleased released -> new RecordRelease(released.orderId());
            case RefundPayment ask ->
                new RecordRefundRequest(ask.orderId(), ask.reason().name(), ask.detail());
        };
    }

    public static RecordOutcome of(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped it -> new RecordShipment(it.orderId(), it.trackingNumber(), it.shippedTo());
            case ShipmentFailed no ->
                new RecordShipmentRefusal(no.orderId(), no.reason().name(), no.detail());
        };
    }
}
