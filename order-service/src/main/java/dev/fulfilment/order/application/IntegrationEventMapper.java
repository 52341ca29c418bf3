package dev.fulfilment.order.application;

import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.domain.OrderEvent.Allocated;
import dev.fulfilment.order.domain.OrderEvent.AllocationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRequested;
import dev.fulfilment.order.domain.OrderEvent.DraftEvent;
import dev.fulfilment.order.domain.OrderEvent.FailureEvent;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.order.domain.OrderEvent.PaymentRefused;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.RefundRequested;
import dev.fulfilment.order.domain.OrderEvent.Refunded;
import dev.fulfilment.order.domain.OrderEvent.Released;
import dev.fulfilment.order.domain.OrderEvent.ShipmentRefused;
import dev.fulfilment.order.domain.OrderEvent.Shipped;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdateRefused;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.order.domain.OrderLine;
import dev.fulfilment.order.domain.OrderState;
import java.util.List;
import java.util.stream.Stream;

/** Maps an order's private events to integration events. Pure: the caller publishes them. */
public final class IntegrationEventMapper {

    private IntegrationEventMapper() {}

    /** Returns nothing for a draft: no integration event mentions an order before it is placed. */
    public static List<Event> of(List<OrderEvent> events, OrderState after) {
        return after instanceof Order order
                ? Stream.concat(
                                events.stream().flatMap(event -> published(event, order)),
                                Stream.of(currentState(order)))
                        .toList()
                : List.of();
    }

    private static Stream<Event> published(OrderEvent event, Order after) {
        return switch (event) {
            case Placed placed -> Stream.of(orderPlaced(placed));
            case CancellationRequested request -> Stream.of(published(after.id(), request));
            case ShippingAddressUpdated(var address, var _) ->
                Stream.of(new dev.fulfilment.events.OrderEvent.ShippingAddressUpdated(
                        after.id(), after.addressRevision(), address));
            // Other services published these outcomes themselves; OrderUpdated has the new status.
            case Paid _, PaymentRefused _, Refunded _ -> Stream.empty();
            case Allocated _, AllocationRefused _, Released _, RefundRequested _ -> Stream.empty();
            case Shipped _, ShipmentRefused _, CancellationRefused _, ShippingAddressUpdateRefused _ -> Stream.empty();
            case DraftEvent _ -> Stream.empty();
        };
    }

    private static OrderCancellationRequested published(OrderId orderId, CancellationRequested request) {
        return new OrderCancellationRequested(
                orderId, OrderCancellationRequested.Reason.valueOf(request.reason()), request.detail());
    }

    private static OrderPlaced orderPlaced(Placed placed) {
        return new OrderPlaced(
                placed.orderId(),
                placed.customerId(),
                published(placed.lines()),
                placed.total().amount(),
                placed.total().currency(),
                placed.shippingAddress());
    }

    public static OrderUpdated currentState(Order order) {
        return new OrderUpdated(
                order.id(),
                order.version(),
                order.customerId(),
                order.status(),
                order.failure().map(FailureEvent::reason).orElse(null),
                order.trackingNumber().orElse(null),
                published(order.lines()),
                order.total().amount(),
                order.total().currency(),
                order.shippingAddress(),
                order.placedAt(),
                order.updatedAt());
    }

    private static List<dev.fulfilment.events.OrderLine> published(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> new dev.fulfilment.events.OrderLine(
                        line.productId(), line.quantity(), line.unitPrice().amount()))
                .toList();
    }
}
