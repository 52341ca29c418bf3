package dev.fulfilment.simulation;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.MessageContext;
import dev.fulfilment.shipping.Shipment;
import dev.fulfilment.shipping.ShipmentDecision;
import dev.fulfilment.shipping.ShippingContext;
import dev.fulfilment.shipping.ShippingRules;
import dev.fulfilment.shipping.TrackingNumber;
import java.time.Instant;
import java.util.stream.Stream;

/** Committed state of shipping-service: shipments by order. */
record Shipping(Table<OrderId, Shipment> rows, ShippingRules rules) {

    Outcome<Shipping> on(Event event, Instant now) {
        return switch (event) {
            case OrderPlaced it -> take(row(it.orderId()).place(it, context(it.orderId(), now)));
            case ShippingAddressUpdated it -> take(row(it.orderId()).updateAddress(it, context(it.orderId(), now)));
            case InventoryAllocated it ->
                take(row(it.orderId()).allocate(MessageContext.NONE, context(it.orderId(), now)));
            case OrderCancellationRequested it -> take(row(it.orderId()).cancel(it));
            default -> Outcome.unchanged(this);
        };
    }

    /** Dispatches a shipment, after its packing time or by hand. */
    Outcome<Shipping> dispatch(OrderId order, Instant now) {
        return take(row(order).dispatch(context(order, now)));
    }

    private Outcome<Shipping> take(ShipmentDecision decision) {
        var shipment = decision.shipment();
        return Outcome.of(
                new Shipping(rows.with(shipment.order(), shipment), rules), Stream.ofNullable(decision.event()));
    }

    Shipment row(OrderId order) {
        return rows.find(order).orElseGet(() -> Shipment.of(order));
    }

    private ShippingContext context(OrderId order, Instant now) {
        return new ShippingContext(rules, new TrackingNumber("FS-" + order), now);
    }
}
