package dev.fulfilment.simulation;

import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.OrderLine;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.domain.OrderState;
import java.util.List;
import java.util.stream.Stream;

/** What the others are told of an order's events, as order-service's OrderPublication has it. */
final class Publication {

    private Publication() {}

    static Stream<Event> of(List<OrderEvent> events, OrderState after) {
        return after instanceof Order order
                ? Stream.concat(events.stream().flatMap(event -> told(event, order)), Stream.of(currentState(order)))
                : Stream.empty();
    }

    private static Stream<Event> told(OrderEvent event, Order after) {
        return switch (event) {
            case OrderEvent.Placed placed ->
                Stream.of(new OrderPlaced(
                        placed.orderId(),
                        placed.customerId(),
                        lines(placed.lines()),
                        placed.total().amount(),
                        placed.total().currency(),
                        placed.shippingAddress()));
            case OrderEvent.CancellationRequested(var reason, var detail, var _) ->
                Stream.of(new OrderCancellationRequested(
                        after.id(), OrderCancellationRequested.Reason.valueOf(reason), detail));
            case OrderEvent.ShippingAddressUpdated(var address, var _) ->
                Stream.of(new ShippingAddressUpdated(after.id(), after.addressRevision(), address));
            case OrderEvent.Progress _, OrderEvent.DeliveryEvent _, OrderEvent.DraftEvent _ -> Stream.empty();
        };
    }

    private static OrderUpdated currentState(Order order) {
        return new OrderUpdated(
                order.id(),
                order.version(),
                order.customerId(),
                order.status(),
                order.setback().map(OrderEvent.Setback::reason).orElse(null),
                order.trackingNumber().orElse(null),
                lines(order.lines()),
                order.total().amount(),
                order.total().currency(),
                order.shippingAddress(),
                order.placedAt(),
                order.updatedAt());
    }

    private static List<OrderLine> lines(List<dev.fulfilment.order.domain.OrderLine> lines) {
        return lines.stream()
                .map(line -> new OrderLine(
                        line.productId(), line.quantity(), line.unitPrice().amount()))
                .toList();
    }
}
