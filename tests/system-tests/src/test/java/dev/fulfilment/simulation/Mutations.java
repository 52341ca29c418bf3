package dev.fulfilment.simulation;

import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.order.domain.OrderCommand.RecordRefund;
import dev.fulfilment.shipping.ShipmentStatus;
import java.util.stream.Stream;

/** Further mutations, each a wrapper around the production decision. */
final class Mutations {

    private Mutations() {}

    static Reaction<Inventory> ignoresShipment(Reaction<Inventory> real) {
        return (inventory, event, now) ->
                event instanceof OrderShipped ? Outcome.unchanged(inventory) : real.on(inventory, event, now);
    }

    /** Publishes ShipmentFailed for a dispatched shipment. */
    static Reaction<Shipping> failsDispatchedShipment(Reaction<Shipping> real) {
        return (shipping, event, now) -> event instanceof OrderCancellationRequested request
                        && shipping.row(request.orderId()).status() == ShipmentStatus.DISPATCHED
                ? Outcome.of(
                        shipping,
                        Stream.of(new ShipmentFailed(
                                request.orderId(), ShipmentFailed.Reason.ORDER_CANCELLED, request.detail())))
                : real.on(shipping, event, now);
    }

    static Reaction<Shipping> ignoresAddressUpdates(Reaction<Shipping> real) {
        return (shipping, event, now) ->
                event instanceof ShippingAddressUpdated ? Outcome.unchanged(shipping) : real.on(shipping, event, now);
    }

    /** Records the refund when it is requested, not when it is made. */
    static Reaction<Orders> recordsRefundOnRequest(Reaction<Orders> real) {
        return (orders, event, now) -> event instanceof RefundPayment request
                ? orders.decide(new RecordRefund(request.orderId()), now)
                : real.on(orders, event, now);
    }

    /** A former bug, found by simulating compaction. */
    static Reaction<Orders> takesLastPriceReceived(Reaction<Orders> real) {
        return (orders, event, now) -> event instanceof ProductListed listed
                ? Outcome.unchanged(orders.withPrice(listed))
                : real.on(orders, event, now);
    }

    static Reaction<View> showsLastUpdateReceived(Reaction<View> real) {
        return (view, event, now) -> event instanceof OrderUpdated update
                ? Outcome.unchanged(view.showing(update))
                : real.on(view, event, now);
    }
}
