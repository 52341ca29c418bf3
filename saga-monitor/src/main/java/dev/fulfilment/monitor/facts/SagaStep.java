package dev.fulfilment.monitor.facts;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.wire.Event;

/** Step of a saga, one for each event type that moves an order. {@code OrderUpdated} is an {@link OrderStatusReport}, not a step. */
public enum SagaStep {
    PLACED(OrderPlaced.class),
    CHARGED(PaymentProcessed.class),
    DECLINED(PaymentDeclined.class),
    ALLOCATED(InventoryAllocated.class),
    NOT_ALLOCATED(InventoryAllocationFailed.class),
    SHIPPED(OrderShipped.class),
    NOT_SHIPPED(ShipmentFailed.class),
    RELEASED(InventoryReleased.class),
    REFUND_REQUESTED(RefundPayment.class),
    REFUNDED(PaymentRefunded.class),
    CANCELLATION_REQUESTED(OrderCancellationRequested.class),
    ADDRESS_UPDATED(ShippingAddressUpdated.class);

    private final String eventType;
    private final String service;

    SagaStep(Class<? extends Event> event) {
        var type = FulfilmentEvents.CATALOG.typeOf(event);
        this.eventType = type.name();
        this.service = type.topic().publisher();
    }

    /** Returns the wire name of the step's event. */
    public String eventType() {
        return eventType;
    }

    /** Returns the service that publishes the event. */
    public String service() {
        return service;
    }
}
