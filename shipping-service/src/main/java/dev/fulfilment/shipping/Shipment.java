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
import org.jspecify.annotations.Nullable;

/**
 * The shipment of one order. Each method decides about one event. The events may arrive in any order and any number of
 * times.
 *
 * @param cancellation why the order was cancelled; null unless it was
 * @param dispatch null until it is scheduled
 * @param failure why it failed; null unless it did
 */
public record Shipment(
        OrderId order,
        ShipmentStatus status,
        @Nullable Destination destination,
        @Nullable StockAllocation allocation,
        @Nullable String cancellation,
        @Nullable DispatchPlan dispatch,
        @Nullable ShipmentFailure failure) {

    /** Returns the shipment of an order about which no event was received. */
    public static Shipment of(OrderId order) {
        return new Shipment(order, WAITING, null, null, null, null, null);
    }

    public ShipmentDecision place(OrderPlaced placed, ShippingContext context) {
        return deliverTo(new Destination(placed.shippingAddress(), 0), context);
    }

    /** Redirects the shipment until it is dispatched. */
    public ShipmentDecision updateAddress(ShippingAddressUpdated update, ShippingContext context) {
        return deliverTo(new Destination(update.shippingAddress(), update.addressRevision()), context);
    }

    /** @param cause the event that reported the allocation */
    public ShipmentDecision allocate(MessageContext cause, ShippingContext context) {
        return allocation == null
                ? with(StockAllocation.at(context.now(), cause)).proceed(ShipmentEffect.NONE, context)
                : noOp();
    }

    /** Stops the shipment unless it is dispatched: that is the point of no return. */
    public ShipmentDecision cancel(OrderCancellationRequested request) {
        return switch (status) {
            case WAITING -> cancellation == null ? cancelWaiting(request.detail()) : noOp();
            case SCHEDULED -> fail(new ShipmentFailure(ORDER_CANCELLED, request.detail()));
            case DISPATCHED, FAILED -> noOp();
        };
    }

    /** Dispatches a scheduled shipment; leaves any other unchanged. */
    public ShipmentDecision dispatch(ShippingContext context) {
        if (status != SCHEDULED || destination == null || dispatch == null) {
            return noOp();
        }
        var number = context.number();
        var dispatched = new Shipment(
                order, DISPATCHED, destination, allocation, cancellation, dispatch.done(number, context.now()), null);
        return new ShipmentDecision(
                dispatched, new OrderShipped(order, number.value(), destination.revision()), ShipmentEffect.DISPATCHED);
    }

    private ShipmentDecision deliverTo(Destination requested, ShippingContext context) {
        if (status == DISPATCHED || status == FAILED) {
            return noOp();
        }
        if (destination == null) {
            return with(requested).proceed(ShipmentEffect.NONE, context);
        }
        return requested.isBetterThan(destination, context.rules())
                ? with(requested).proceed(ShipmentEffect.REDIRECTED, context)
                : noOp();
    }

    /** Fails once the stock is allocated, so that the failure releases it. */
    private ShipmentDecision cancelWaiting(String reason) {
        var cancelled = new Shipment(order, status, destination, allocation, reason, dispatch, failure);
        return allocation == null
                ? ShipmentDecision.of(cancelled, ShipmentEffect.NONE)
                : cancelled.fail(new ShipmentFailure(ORDER_CANCELLED, reason));
    }

    /** Schedules or fails the shipment once its inputs are complete; a cancellation needs no address. */
    private ShipmentDecision proceed(ShipmentEffect otherwise, ShippingContext context) {
        if (status != WAITING || allocation == null) {
            return ShipmentDecision.of(this, otherwise);
        }
        if (cancellation != null) {
            return fail(new ShipmentFailure(ORDER_CANCELLED, cancellation));
        }
        return destination == null
                ? ShipmentDecision.of(this, otherwise)
                : context.rules().failure(destination.address()).map(this::fail).orElseGet(() -> schedule(context));
    }

    private ShipmentDecision schedule(ShippingContext context) {
        var plan = DispatchPlan.after(context.rules().packing(), context.now());
        var scheduled = new Shipment(order, SCHEDULED, destination, allocation, null, plan, null);
        return plan.isDue(context.now())
                ? scheduled.dispatch(context)
                : ShipmentDecision.of(scheduled, ShipmentEffect.SCHEDULED);
    }

    private ShipmentDecision fail(ShipmentFailure cause) {
        return new ShipmentDecision(
                new Shipment(order, FAILED, destination, allocation, cancellation, dispatch, cause),
                new ShipmentFailed(order, cause.reason(), cause.detail()),
                ShipmentEffect.FAILED);
    }

    private ShipmentDecision noOp() {
        return ShipmentDecision.of(this, ShipmentEffect.NONE);
    }

    private Shipment with(Destination requested) {
        return new Shipment(order, status, requested, allocation, cancellation, dispatch, failure);
    }

    private Shipment with(StockAllocation stock) {
        return new Shipment(order, status, destination, stock, cancellation, dispatch, failure);
    }

    /** Returns whether only the address is missing. */
    boolean isWaitingForAddress() {
        return status == WAITING && allocation != null && destination == null;
    }

    /** Returns the context of the event that reported the allocation: the cause of the dispatch. */
    MessageContext cause() {
        return allocation == null ? MessageContext.NONE : allocation.cause();
    }
}
