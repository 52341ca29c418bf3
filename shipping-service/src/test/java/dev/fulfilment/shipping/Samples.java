package dev.fulfilment.shipping;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderLine;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.events.StockLine;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** One desk, ordered by Ada. */
final class Samples {

    static final ShippingAddress BERLIN = address("Berlin", "10115", "DE");
    static final ShippingAddress PARIS = address("Paris", "75002", "FR");
    static final ShippingAddress SOUTH_POLE = address("Amundsen-Scott", "0000", "AQ");
    static final ShippingAddress BERLIN_MISTYPED = address("Berlin", "1011", "DE");

    private static final ProductId DESK = ProductId.of("desk-oak");

    private Samples() {}

    static OrderId anOrder() {
        return new OrderId(UUID.randomUUID());
    }

    static OrderPlaced placed(OrderId order, ShippingAddress address) {
        var price = new BigDecimal("199.98");
        return new OrderPlaced(
                order,
                CustomerId.of("ada"),
                List.of(new OrderLine(DESK, 1, price)),
                price,
                Currency.getInstance("EUR"),
                address);
    }

    static OrderCancellationRequested cancelled(OrderId order) {
        return new OrderCancellationRequested(
                order, OrderCancellationRequested.Reason.CUSTOMER_REQUEST, "ordered the wrong size");
    }

    static ShippingAddressUpdated moved(OrderId order, int revision, ShippingAddress address) {
        return new ShippingAddressUpdated(order, revision, address);
    }

    static InventoryAllocated allocated(OrderId order) {
        return new InventoryAllocated(order, List.of(new StockLine(DESK, 1)));
    }

    static ShippingAddress address(String city, String postalCode, String country) {
        return new ShippingAddress("Ada Lovelace", "Hauptstr. 1", city, postalCode, country);
    }
}
