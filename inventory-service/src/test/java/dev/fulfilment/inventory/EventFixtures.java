package dev.fulfilment.inventory;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderLine;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.events.StockLine;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The events about one order that this service consumes and publishes. */
public record EventFixtures(OrderId order) {

    public static final String WRONG_SIZE = "ordered the wrong size";
    public static final String NOT_SERVED = "country AQ is not served";

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BigDecimal PRICE = new BigDecimal("99.99");
    private static final ShippingAddress HOME = new ShippingAddress("Ada", "1 Main St", "Berlin", "10115", "DE");

    public static EventFixtures ofANewOrder() {
        return new EventFixtures(new OrderId(UUID.randomUUID()));
    }

    public static StockLine of(int quantity, String product) {
        return new StockLine(ProductId.of(product), quantity);
    }

    public OrderPlaced placed(StockLine... items) {
        var lines = Stream.of(items)
                .map(item -> new OrderLine(item.productId(), item.quantity(), PRICE))
                .toList();
        return new OrderPlaced(order, ADA, lines, PRICE, EUR, HOME);
    }

    public OrderCancellationRequested cancelled() {
        return new OrderCancellationRequested(order, OrderCancellationRequested.Reason.CUSTOMER_REQUEST, WRONG_SIZE);
    }

    public PaymentProcessed paid() {
        return new PaymentProcessed(order, ADA, PRICE, EUR);
    }

    public PaymentDeclined declined() {
        return new PaymentDeclined(order, ADA, PaymentDeclined.Reason.INSUFFICIENT_FUNDS, "balance 3.00 EUR");
    }

    public PaymentRefunded refunded() {
        return new PaymentRefunded(order, ADA, PRICE, EUR);
    }

    public OrderShipped shipped() {
        return new OrderShipped(order, "TRACK-1");
    }

    public ShipmentFailed shipmentFailed() {
        return new ShipmentFailed(order, ShipmentFailed.Reason.COUNTRY_NOT_SERVED, NOT_SERVED);
    }

    public InventoryAllocated allocated(StockLine... items) {
        return new InventoryAllocated(order, List.of(items));
    }

    public InventoryReleased released(StockLine... items) {
        return new InventoryReleased(order, List.of(items));
    }

    public InventoryAllocationFailed failed(InventoryAllocationFailed.Reason reason, String detail) {
        return new InventoryAllocationFailed(order, reason, detail);
    }

    public RefundPayment refund(RefundPayment.Reason reason, String detail) {
        return new RefundPayment(order, reason, detail);
    }
}
