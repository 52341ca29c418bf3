package dev.fulfilment.shipping;

import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.ORDER_CANCELLED;
import static dev.fulfilment.shipping.ShipmentStatus.DISPATCHED;
import static dev.fulfilment.shipping.ShipmentStatus.FAILED;
import static dev.fulfilment.shipping.ShipmentStatus.SCHEDULED;
import static dev.fulfilment.shipping.ShipmentStatus.WAITING;

import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.messaging.MessageContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order's shipment, and what shipping decides about it: an event goes in, the next shipment and the step that it took
 * come out. The parts may come in any order and any number of times.
 *
 * @param cancellation why the order is not wanted any more; null as long as it is
 * @param dispatch null until it is scheduled
 * @param refusal why it failed; null unless it did
 */
public record Shipment(
        OrderId order,
        ShipmentStatus status,
        @Nullable Destination destination,
        @Nullable StockAllocation allocation,
        @Nullable String cancellation,
        @Nullable DispatchPlan dispatch,
        @Nullable ShipmentFailure refusal) {

    private static final ShipmentEffect NOTHING = new ShipmentEffect.None();

    /** Of an order that nothing was heard of yet. */
    public static Shipment of(OrderId order) {
        return new Shipment(order, WAITING, null, null, null, null, null);
    }

    public ShipmentDecision placed(OrderPlaced placed, ShippingRules rules, TrackingNumber number, Instant now) {
        return deliverTo(new Destination(placed.shippingAddress(), 0), rules, number, now);
    }

    /** Follows until the goods have left. */
    public ShipmentDecision addressUpdated(
            ShippingAddressUpdated update, ShippingRules rules, TrackingNumber number, Instant now) {
        return deliverTo(new Destination(update.shippingAddress(), update.addressRevision()), rules, number, now);
    }

    public ShipmentDecision allocated(MessageContext cause, ShippingRules rules, TrackingNumber number, Instant now) {
        return allocation == null
                ? with(StockAllocation.at(now, cause)).proceed(NOTHING, rules, number, now)
                : new ShipmentDecision(this, NOTHING);
    }

    /** Stops the shipment as long as it is in the house; once it is dispatched, nothing does. */
    public ShipmentDecision cancelled(OrderCancellationRequested request) {
        return switch (status) {
            case WAITING -> cancellation == null ? marked(request.detail()) : new ShipmentDecision(this, NOTHING);
            case SCHEDULED -> fail(new ShipmentFailure(ORDER_CANCELLED, request.detail()));
            case DISPATCHED, FAILED -> new ShipmentDecision(this, NOTHING);
        };
    }

    /** Sends a scheduled shipment on its way; any other stays as it is. */
    public ShipmentDecision dispatched(TrackingNumber number, Instant now) {
        if (status != SCHEDULED || destination == null || dispatch == null) {
            return new ShipmentDecision(this, NOTHING);
        }
        var gone = new Shipment(
                order, DISPATCHED, destination, allocation, cancellation, dispatch.done(number, now), null);
        return new ShipmentDecision(
                gone, new ShipmentEffect.Ended(new OrderShipped(order, number.value(), destination.revision())));
    }

    private ShipmentDecision deliverTo(Destination wished, ShippingRules rules, TrackingNumber number, Instant now) {
        if (status == DISPATCHED || status == FAILED) {
            return new ShipmentDecision(this, NOTHING);
        }
        if (destination == null) {
            return with(wished).proceed(NOTHING, rules, number, now);
        }
        return wished.isBetterThan(destination, rules)
                ? with(wished).proceed(new ShipmentEffect.Redirected(wished.address()), rules, number, now)
                : new ShipmentDecision(this, NOTHING);
    }

    private ShipmentDecision marked(String why) {
        var marked = new Shipment(order, status, destination, allocation, why, dispatch, refusal);
        return allocation == null
                ? new ShipmentDecision(marked, NOTHING)
                : marked.fail(new ShipmentFailure(ORDER_CANCELLED, why));
    }

    /** Decides once all parts are there; a mark needs no address. */
    private ShipmentDecision proceed(
            ShipmentEffect otherwise, ShippingRules rules, TrackingNumber number, Instant now) {
        if (status != WAITING || allocation == null) {
            return new ShipmentDecision(this, otherwise);
        }
        if (cancellation != null) {
            return fail(new ShipmentFailure(ORDER_CANCELLED, cancellation));
        }
        return destination == null
                ? new ShipmentDecision(this, otherwise)
                : rules.refusal(destination.address())
                        .map(this::fail)
                        .orElseGet(() -> schedule(DispatchPlan.after(rules.packing(), now), number, now));
    }

    private ShipmentDecision schedule(DispatchPlan planned, TrackingNumber number, Instant now) {
        var scheduled = new Shipment(order, SCHEDULED, destination, allocation, null, planned, null);
        return planned.isDue(now)
                ? scheduled.dispatched(number, now)
                : new ShipmentDecision(scheduled, new ShipmentEffect.Scheduled(planned.at()));
    }

    private ShipmentDecision fail(ShipmentFailure no) {
        return new ShipmentDecision(
                new Shipment(order, FAILED, destination, allocation, cancellation, dispatch, no),
                new ShipmentEffect.Ended(new ShipmentFailed(order, no.reason(), no.detail())));
    }

    private Shipment with(Destination wished) {
        return new Shipment(order, status, wished, allocation, cancellation, dispatch, refusal);
    }

    private Shipment with(StockAllocation stock) {
        return new Shipment(order, status, destination, stock, cancellation, dispatch, refusal);
    }

    /** Whether the address is all that is missing. */
    boolean waitsForItsAddress() {
        return status == WAITING && allocation != null && destination == null;
    }

    /** The event that made the shipment possible. */
    MessageContext cause() {
        return allocation == null ? MessageContext.NONE : allocation.cause();
    }
}
