package dev.fulfilment.payment;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderLine;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import java.util.List;
import java.util.UUID;

/** Events of other services. */
public final class OrderFixtures {

    private static final ShippingAddress HOME =
            new ShippingAddress("Ada Lovelace", "12 St James's Square", "London", "SW1Y 4JH", "GB");

    private OrderFixtures() {}

    public static OrderId anOrder() {
        return new OrderId(UUID.randomUUID());
    }

    /** "12.50 EUR" */
    public static Money money(String text) {
        var parts = text.split(" ", 2);
        return Money.of(parts[0], parts[1]);
    }

    public static OrderPlaced placed(OrderId order, CustomerId customer, String total) {
        var money = money(total);
        var line = new OrderLine(ProductId.of("lamp"), 1, money.amount());
        return new OrderPlaced(order, customer, List.of(line), money.amount(), money.currency(), HOME);
    }

    public static RefundPayment refundOf(OrderId order) {
        return new RefundPayment(order, RefundPayment.Reason.SHIPMENT_FAILED, "AQ is not served");
    }

    public static OrderCancellationRequested cancellationOf(OrderId order) {
        return new OrderCancellationRequested(
                order, OrderCancellationRequested.Reason.CUSTOMER_REQUEST, "ordered the wrong size");
    }
}
