package dev.fulfilment.order.write;

import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.domain.OrderEvent.Allocated;
import dev.fulfilment.order.domain.OrderEvent.AllocationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRequested;
import dev.fulfilment.order.domain.OrderEvent.DraftEvent;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.order.domain.OrderEvent.PaymentRefused;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.RefundRequested;
import dev.fulfilment.order.domain.OrderEvent.Refunded;
import dev.fulfilment.order.domain.OrderEvent.Released;
import dev.fulfilment.order.domain.OrderEvent.Setback;
import dev.fulfilment.order.domain.OrderEvent.ShipmentRefused;
import dev.fulfilment.order.domain.OrderEvent.Shipped;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdateRefused;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.order.domain.OrderLine;
import dev.fulfilment.order.domain.OrderState;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one place where private events become published ones. */
@Component
class OrderPublication {

    private final Outbox outbox;

    OrderPublication(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Nothing is published of a draft: it is between its customer and the shop until it is placed. */
    void publish(List<OrderEvent> events, OrderState after) {
        if (after instanceof Order order) {
            events.forEach(event -> publish(event, order));
            outbox.append(currentState(order));
        }
    }

    private void publish(OrderEvent event, Order after) {
        switch (event) {
            case Placed placed -> outbox.append(announcement(placed));
            case CancellationRequested request -> outbox.append(published(after.id(), request));
            case ShippingAddressUpdated(var address, var _) ->
                outbox.append(new dev.fulfilment.events.OrderEvent.ShippingAddressUpdated(
                        after.id(), after.addressRevision(), address));
            // The neighbours told us of these themselves; what is new is where the order stands now.
            case Paid _, PaymentRefused _, Refunded _ -> {}
            case Allocated _, AllocationRefused _, Released _, RefundRequested _ -> {}
            case Shipped _, ShipmentRefused _, CancellationRefused _, ShippingAddressUpdateRefused _ -> {}
            case DraftEvent _ -> {}
        }
    }

    private static OrderCancellationRequested published(OrderId orderId, CancellationRequested request) {
        return new OrderCancellationRequested(
                orderId, OrderCancellationRequested.Reason.valueOf(request.reason()), request.detail());
    }

    private static OrderPlaced announcement(Placed placed) {
        return new OrderPlaced(
                placed.orderId(),
                placed.customerId(),
                published(placed.lines()),
                placed.total().amount(),
                placed.total().currency(),
                placed.shippingAddress());
    }

    private static OrderUpdated currentState(Order order) {
        return new OrderUpdated(
                order.id(),
                order.version(),
                order.customerId(),
                order.status(),
                order.setback().map(Setback::reason).orElse(null),
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
