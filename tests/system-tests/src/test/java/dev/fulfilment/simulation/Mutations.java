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

/** Other wrong turns that a service could take, each around the real decision. */
final class Mutations {

    private Mutations() {}

    static Reaction<Inventory> keepsWhatHasLeft(Reaction<Inventory> real) {
        return (inventory, event, now) ->
                event instanceof OrderShipped ? Outcome.unchanged(inventory) : real.on(inventory, event, now);
    }

    /** Tells that the shipment has failed, though the goods are on their way. */
    static Reaction<Shipping> stopsWhatHasLeft(Reaction<Shipping> real) {
        return (shipping, event, now) -> event instanceof OrderCancellationRequested request
                        && shipping.row(request.orderId()).status() == ShipmentStatus.DISPATCHED
                ? Outcome.of(
                        shipping,
                        Stream.of(new ShipmentFailed(
                                request.orderId(), ShipmentFailed.Reason.ORDER_CANCELLED, request.detail())))
                : real.on(shipping, event, now);
    }

    static Reaction<Shipping> staysWithTheFirstAddress(Reaction<Shipping> real) {
        return (shipping, event, now) ->
                event instanceof ShippingAddressUpdated ? Outcome.unchanged(shipping) : real.on(shipping, event, now);
    }

    /** Takes the wish for the deed. */
    static Reaction<Orders> takesTheRefundAsMade(Reaction<Orders> real) {
        return (orders, event, now) -> event instanceof RefundPayment request
                ? orders.decide(new RecordRefund(request.orderId()), now)
                : real.on(orders, event, now);
    }

    /** As it was until the simulation compacted a topic. */
    static Reaction<Orders> takesThePriceThatComesLast(Reaction<Orders> real) {
        return (orders, event, now) -> event instanceof ProductListed listed
                ? Outcome.unchanged(orders.listing(listed))
                : real.on(orders, event, now);
    }

    static Reaction<View> showsWhatComesLast(Reaction<View> real) {
        return (view, event, now) -> event instanceof OrderUpdated update
                ? Outcome.unchanged(view.showing(update))
                : real.on(view, event, now);
    }
}
