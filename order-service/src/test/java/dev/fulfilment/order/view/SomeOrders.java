package dev.fulfilment.order.view;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderLine;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.messaging.UuidV7;
import java.time.Instant;
import java.util.List;

/** Orders of one customer that no other test uses. */
record SomeOrders(CustomerId customerId) {

    static final Instant TEN_O_CLOCK = Instant.parse("2026-11-23T10:00:00Z");

    private static final Money PRICE = Money.of("99.90", "EUR");
    private static final ShippingAddress BERLIN =
            new ShippingAddress("Ada Lovelace", "Hauptstr. 1", "Berlin", "10115", "DE");

    static SomeOrders ofANewCustomer() {
        return new SomeOrders(CustomerId.of("c-" + UuidV7.next()));
    }

    static OrderId newId() {
        return new OrderId(UuidV7.next());
    }

    OrderRow placed(Instant placedAt) {
        return row(newId(), 1, OrderStatus.PLACED, placedAt);
    }

    OrderRow row(OrderId orderId, long version, OrderStatus status, Instant placedAt) {
        return new OrderRow(
                orderId, customerId, status, null, PRICE.amount(), PRICE.currency(), null, placedAt, placedAt, version);
    }

    /** The same order as an event of the orders topic. */
    OrderUpdated updated(OrderId orderId, long version, OrderStatus status) {
        return new OrderUpdated(
                orderId,
                version,
                customerId,
                status,
                null,
                null,
                List.of(new OrderLine(ProductId.of("desk-oak"), 1, PRICE.amount())),
                PRICE.amount(),
                PRICE.currency(),
                BERLIN,
                TEN_O_CLOCK,
                TEN_O_CLOCK.plusSeconds(version));
    }
}
