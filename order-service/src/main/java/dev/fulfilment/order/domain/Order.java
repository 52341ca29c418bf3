package dev.fulfilment.order.domain;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.order.domain.Decision.Accepted;
import dev.fulfilment.order.domain.Decision.Refused;
import dev.fulfilment.order.domain.OrderCommand.PlaceOrder;
import dev.fulfilment.order.domain.OrderCommand.RecordAllocation;
import dev.fulfilment.order.domain.OrderCommand.RecordAllocationRefusal;
import dev.fulfilment.order.domain.OrderCommand.RecordPayment;
import dev.fulfilment.order.domain.OrderCommand.RecordPaymentRefusal;
import dev.fulfilment.order.domain.OrderCommand.RecordRefund;
import dev.fulfilment.order.domain.OrderCommand.RecordRefundRequest;
import dev.fulfilment.order.domain.OrderCommand.RecordRelease;
import dev.fulfilment.order.domain.OrderCommand.RecordShipment;
import dev.fulfilment.order.domain.OrderCommand.RecordShipmentRefusal;
import dev.fulfilment.order.domain.OrderEvent.Allocated;
import dev.fulfilment.order.domain.OrderEvent.AllocationRefused;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.order.domain.OrderEvent.PaymentRefused;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.RefundRequested;
import dev.fulfilment.order.domain.OrderEvent.Refunded;
import dev.fulfilment.order.domain.OrderEvent.Released;
import dev.fulfilment.order.domain.OrderEvent.Setback;
import dev.fulfilment.order.domain.OrderEvent.ShipmentRefused;
import dev.fulfilment.order.domain.OrderEvent.Shipped;
import dev.fulfilment.order.domain.Refusal.AlreadyPlaced;
import dev.fulfilment.order.domain.Refusal.NeverPlaced;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order. Two doors: a command and the time go in, events or a named refusal come out; an event goes in, the next
 * state comes out.
 *
 * @param version how many events made it
 */
public record Order(
        OrderId id,
        CustomerId customerId,
        List<OrderLine> lines,
        Money total,
        ShippingAddress shippingAddress,
        Instant placedAt,
        Instant updatedAt,
        long version,
        Journey journey) {

    /** Decides for an order that does not exist yet. */
    public static Decision decideFirst(OrderCommand command, Instant now) {
        return command instanceof PlaceOrder order ? place(order, now) : new Refused(new NeverPlaced());
    }

    public Decision decide(OrderCommand command, Instant now) {
        return switch (command) {
            case PlaceOrder _ -> new Refused(new AlreadyPlaced());
            case RecordPayment _ -> once(new Paid(now));
            case RecordPaymentRefusal refusal -> once(new PaymentRefused(refusal.reason(), refusal.detail(), now));
            case RecordAllocation _ -> once(new Allocated(now));
            case RecordAllocationRefusal refusal ->
                once(new AllocationRefused(refusal.reason(), refusal.detail(), now));
            case RecordRelease _ -> once(new Released(now));
            case RecordRefundRequest request -> once(new RefundRequested(request.reason(), request.detail(), now));
            case RecordRefund _ -> once(new Refunded(now));
            case RecordShipment shipment -> once(new Shipped(shipment.trackingNumber(), now));
            case RecordShipmentRefusal refusal -> once(new ShipmentRefused(refusal.reason(), refusal.detail(), now));
        };
    }

    /** @throws ClassCastException when the stream does not begin with {@link Placed} */
    public static Order replay(List<OrderEvent> stream) {
        var order = begin((Placed) stream.getFirst());
        for (var event : stream.subList(1, stream.size())) {
            order = order.evolve(event);
        }
        return order;
    }

    /** Whatever order the same events come in, the order ends up the same. */
    public Order evolve(OrderEvent event) {
        var latest = event.at().isAfter(updatedAt) ? event.at() : updatedAt;
        return new Order(
                id, customerId, lines, total, shippingAddress, placedAt, latest, version + 1, journey.with(event));
    }

    public OrderStatus status() {
        return journey.status();
    }

    /** What turned the order back; empty while it goes forward. */
    public Optional<Setback> setback() {
        return journey.setback();
    }

    public Optional<String> trackingNumber() {
        return journey.trackingNumber();
    }

    private static Decision place(PlaceOrder order, Instant now) {
        var basket = new Basket(order.lines());
        return basket.objection()
                .<Decision>map(Refused::new)
                .orElseGet(() -> Accepted.of(new Placed(
                        order.orderId(),
                        order.customerId(),
                        order.lines(),
                        basket.total(),
                        order.shippingAddress(),
                        now)));
    }

    private static Order begin(Placed placed) {
        return new Order(
                placed.orderId(),
                placed.customerId(),
                placed.lines(),
                placed.total(),
                placed.shippingAddress(),
                placed.at(),
                placed.at(),
                1,
                Journey.START.with(placed));
    }

    private Decision once(OrderEvent event) {
        return journey.knows(event) ? Accepted.of() : Accepted.of(event);
    }
}
