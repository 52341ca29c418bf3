package dev.fulfilment.events;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.events.wire.EventType;
import java.util.List;

/** The wire name, version and topic of each event. A Java class may be renamed or moved; a wire name never changes. */
public final class FulfilmentEvents {

    public static final EventCatalog CATALOG = new EventCatalog(List.of(
            new EventType("OrderPlaced", 1, Topics.ORDERS, OrderPlaced.class),
            new EventType("OrderCancellationRequested", 1, Topics.ORDERS, OrderCancellationRequested.class),
            new EventType("ShippingAddressUpdated", 1, Topics.ORDERS, ShippingAddressUpdated.class),
            new EventType("OrderUpdated", 1, Topics.ORDERS, OrderUpdated.class),
            new EventType("PaymentProcessed", 1, Topics.PAYMENTS, PaymentProcessed.class),
            new EventType("PaymentDeclined", 1, Topics.PAYMENTS, PaymentDeclined.class),
            new EventType("PaymentRefunded", 1, Topics.PAYMENTS, PaymentRefunded.class),
            new EventType("InventoryAllocated", 1, Topics.INVENTORY, InventoryAllocated.class),
            new EventType("InventoryAllocationFailed", 1, Topics.INVENTORY, InventoryAllocationFailed.class),
            new EventType("InventoryReleased", 1, Topics.INVENTORY, InventoryReleased.class),
            new EventType("RefundPayment", 1, Topics.INVENTORY, RefundPayment.class),
            new EventType("OrderShipped", 1, Topics.SHIPMENTS, OrderShipped.class),
            new EventType("ShipmentFailed", 1, Topics.SHIPMENTS, ShipmentFailed.class),
            new EventType("ProductListed", 1, Topics.PRODUCTS, ProductListed.class)));

    private FulfilmentEvents() {}
}
