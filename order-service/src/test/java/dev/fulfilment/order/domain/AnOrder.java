package dev.fulfilment.order.domain;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.order.domain.OrderCommand.PlaceOrder;
import dev.fulfilment.order.domain.OrderEvent.Allocated;
import dev.fulfilment.order.domain.OrderEvent.AllocationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRequested;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.order.domain.OrderEvent.PaymentRefused;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.RefundRequested;
import dev.fulfilment.order.domain.OrderEvent.Refunded;
import dev.fulfilment.order.domain.OrderEvent.Released;
import dev.fulfilment.order.domain.OrderEvent.ShipmentRefused;
import dev.fulfilment.order.domain.OrderEvent.Shipped;
import java.time.Instant;
import java.util.List;

/** Sample order of the domain tests and its events, one minute apart. */
final class AnOrder {

    static final OrderId ID = OrderId.of("0199c1a0-7b1e-7c3a-9d55-3f1b6c1d2e01");
    static final CustomerId ADA = CustomerId.of("ada");
    static final ShippingAddress BERLIN = new ShippingAddress("Ada Lovelace", "Hauptstr. 1", "Berlin", "10115", "DE");
    static final ShippingAddress PARIS = new ShippingAddress("Ada Lovelace", "Rue 2", "Paris", "75002", "FR");
    static final Instant TEN_O_CLOCK = Instant.parse("2026-11-23T10:00:00Z");

    private AnOrder() {}

    static OrderLine line(String product, int quantity, String unitPrice, String currency) {
        return new OrderLine(ProductId.of(product), quantity, Money.of(unitPrice, currency));
    }

    static List<OrderLine> twoDesks() {
        return List.of(line("desk-oak", 2, "99.99", "EUR"));
    }

    static PlaceOrder place(OrderLine... lines) {
        return new PlaceOrder(ID, ADA, List.of(lines), BERLIN);
    }

    static Placed placed() {
        return new Placed(ID, ADA, twoDesks(), Money.of("199.98", "EUR"), BERLIN, TEN_O_CLOCK);
    }

    static Paid paid() {
        return new Paid(minute(1));
    }

    static PaymentRefused paymentRefused() {
        return new PaymentRefused("INSUFFICIENT_FUNDS", "ada has 10.00 EUR", minute(1));
    }

    static Allocated allocated() {
        return new Allocated(minute(2));
    }

    static AllocationRefused allocationRefused() {
        return new AllocationRefused("OUT_OF_STOCK", "desk-oak: 2 ordered, 1 available", minute(2));
    }

    static Shipped shipped() {
        return new Shipped("TRACK-1", minute(3));
    }

    static ShipmentRefused shipmentRefused() {
        return new ShipmentRefused("COUNTRY_NOT_SERVED", "DE is not served", minute(3));
    }

    static Released released() {
        return new Released(minute(4));
    }

    static RefundRequested refundRequested() {
        return new RefundRequested("SHIPMENT_FAILED", "the shipment failed", minute(5));
    }

    static Refunded refunded() {
        return new Refunded(minute(6));
    }

    static CancellationRequested cancellationRequested() {
        return new CancellationRequested("CUSTOMER_REQUEST", "ordered the wrong size", minute(2));
    }

    static CancellationRefused cancellationRefused() {
        return new CancellationRefused("the goods had left the house", minute(3));
    }

    static PaymentRefused refusedAsCancelled() {
        return new PaymentRefused("ORDER_CANCELLED", "cancelled before the charge", minute(3));
    }

    static Instant minute(int minute) {
        return TEN_O_CLOCK.plusSeconds(60L * minute);
    }
}
