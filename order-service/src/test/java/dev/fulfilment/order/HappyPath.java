package dev.fulfilment.order;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.StockLine;
import java.util.List;

/** Events of the other services for an order that completes. */
public final class HappyPath {

    private static final Money DUE = Money.of("99.90", "EUR");

    private HappyPath() {}

    public static PaymentProcessed paid(OrderId order) {
        return new PaymentProcessed(order, CustomerId.of("ada"), DUE.amount(), DUE.currency());
    }

    public static InventoryAllocated allocated(OrderId order) {
        return new InventoryAllocated(order, List.of(new StockLine(ProductId.of("desk-oak"), 1)));
    }

    public static OrderShipped shipped(OrderId order) {
        return new OrderShipped(order, "TRACK-1");
    }
}
