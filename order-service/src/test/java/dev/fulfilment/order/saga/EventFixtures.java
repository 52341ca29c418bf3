package dev.fulfilment.order.saga;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.StockLine;
import java.util.List;

/** Upstream events about Ada's order of two desks. */
public final class EventFixtures {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Money DUE = Money.of("199.80", "EUR");
    private static final List<StockLine> TWO_DESKS = List.of(new StockLine(ProductId.of("desk-oak"), 2));

    private EventFixtures() {}

    public static PaymentProcessed paid(OrderId order) {
        return new PaymentProcessed(order, ADA, DUE.amount(), DUE.currency());
    }

    static PaymentDeclined declined(OrderId order) {
        return new PaymentDeclined(order, ADA, PaymentDeclined.Reason.INSUFFICIENT_FUNDS, "ada has 10.00 EUR");
    }

    public static PaymentRefunded refunded(OrderId order) {
        return new PaymentRefunded(order, ADA, DUE.amount(), DUE.currency());
    }

    static InventoryAllocated allocated(OrderId order) {
        return new InventoryAllocated(order, TWO_DESKS);
    }

    static InventoryAllocationFailed allocationFailed(OrderId order) {
        return new InventoryAllocationFailed(
                order, InventoryAllocationFailed.Reason.OUT_OF_STOCK, "desk-oak: 2 ordered, 1 available");
    }

    static InventoryReleased released(OrderId order) {
        return new InventoryReleased(order, TWO_DESKS);
    }

    static RefundPayment refundAsked(OrderId order, RefundPayment.Reason reason) {
        return new RefundPayment(order, reason, "the step could not be done");
    }

    static OrderShipped shipped(OrderId order) {
        return new OrderShipped(order, "TRACK-1");
    }

    static ShipmentFailed shipmentFailed(OrderId order) {
        return new ShipmentFailed(order, ShipmentFailed.Reason.COUNTRY_NOT_SERVED, "DE is not served");
    }
}
