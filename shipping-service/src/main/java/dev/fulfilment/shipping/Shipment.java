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
import dev.fulfilment.messaging.Cause;
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
        @Nullable Allocation allocation,
        @Nullable String cancellation,
        @Nullable Dispatch dispatch,
        @Nullable Refusal refusal) {

    private static final Step NOTHING = new Step.None();

    /** Of an order that nothing was heard of yet. */
    public static Shipment of(OrderId order) {
        return new Shipment(order, WAITING, null, null, null, null, null);
    }

    public Moved placed(OrderPlaced placed, ShippingRules rules, TrackingNumber number, Instant now) {
        return deliverTo(new Destination(placed.shippingAddress(), 0), rules, number, now);
    }

    /** Follows until the goods have left. */
    public Moved addressUpdated(
            ShippingAddressUpdated update, ShippingRules rules, TrackingNumber number, Instant now) {
        return deliverTo(new Destination(update.shippingAddress(), update.addressRevision()), rules, number, now);
    }

    public Moved allocated(Cause cause, ShippingRules rules, TrackingNumber number, Instant now) {
        return allocation == null
                ? with(Allocation.at(now, cause)).proceed(NOTHING, rules, number, now)
                : new Moved(this, NOTHING);
    }

    /** Stops the shipment as long as it is in the house; once it is dispatched, nothing does. */
    public Moved cancelled(OrderCancellationRequested request) {
        return switch (status) {
            case WAITING -> cancellation == null ? marked(request.detail()) : new Moved(this, NOTHING);
            case SCHEDULED -> fail(new Refusal(ORDER_CANCELLED, request.detail()));
            case DISPATCHED, FAILED -> new Moved(this, NOTHING);
        };
    }

    /** Sends a scheduled shipment on its way; any other stays as it is. */
    public Moved dispatched(TrackingNumber number, Instant now) {
        if (status != SCHEDULED || destination == null || dispatch == null) {
            return new Moved(this, NOTHING);
        }
        var gone = new Shipment(
                order, DISPATCHED, destination, allocation, cancellation, dispatch.done(number, now), null);
        return new Moved(gone, new Step.Ended(new OrderShipped(order, number.value(), destination.revision())));
    }

    private Moved deliverTo(Destination wished, ShippingRules rules, TrackingNumber number, Instant now) {
        if (status == DISPATCHED || status == FAILED) {
            return new Moved(this, NOTHING);
        }
        if (destination == null) {
            return with(wished).proceed(NOTHING, rules, number, now);
        }
        return wished.isBetterThan(destination, rules)
                ? with(wished).proceed(new Step.Redirected(wished.address()), rules, number, now)
                : new Moved(this, NOTHING);
    }

    private Moved marked(String why) {
        var marked = new Shipment(order, status, destination, allocation, why, dispatch, refusal);
        return allocation == null ? new Moved(marked, NOTHING) : marked.fail(new Refusal(ORDER_CANCELLED, why));
    }

    /** Decides once all parts are there; a mark needs no address. */
    private Moved proceed(Step otherwise, ShippingRules rules, TrackingNumber number, Instant now) {
        if (status != WAITING || allocation == null) {
            return new Moved(this, otherwise);
        }
        if (cancellation != null) {
            return fail(new Refusal(ORDER_CANCELLED, cancellation));
        }
        return destination == null
                ? new Moved(this, otherwise)
                : rules.refusal(destination.address())
                        .map(this::fail)
                        .orElseGet(() -> schedule(Dispatch.after(rules.packing(), now), number, now));
    }

    private Moved schedule(Dispatch planned, TrackingNumber number, Instant now) {
        var scheduled = new Shipment(order, SCHEDULED, destination, allocation, null, planned, null);
        return planned.isDue(now)
                ? scheduled.dispatched(number, now)
                : new Moved(scheduled, new Step.Scheduled(planned.at()));
    }

    private Moved fail(Refusal no) {
        return new Moved(
                new Shipment(order, FAILED, destination, allocation, cancellation, dispatch, no),
                new Step.Ended(new ShipmentFailed(order, no.reason(), no.detail())));
    }

    private Shipment with(Destination wished) {
        return new Shipment(order, status, wished, allocation, cancellation, dispatch, refusal);
    }

    private Shipment with(Allocation stock) {
        return new Shipment(order, status, destination, stock, cancellation, dispatch, refusal);
    }

    /** Whether the address is all that is missing. */
    boolean waitsForItsAddress() {
        return status == WAITING && allocation != null && destination == null;
    }

    /** The event that made the shipment possible. */
    Cause cause() {
        return allocation == null ? Cause.NONE : allocation.cause();
    }
}
