package dev.fulfilment.shipping;

import dev.fulfilment.events.ShipmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a decision about a shipment.
 *
 * @param shipment the next state
 * @param event to be published; null if there is none
 * @param effect the effect on the parcel
 */
public record ShipmentDecision(Shipment shipment, @Nullable ShipmentEvent event, ShipmentEffect effect) {

    static ShipmentDecision of(Shipment shipment, ShipmentEffect effect) {
        return new ShipmentDecision(shipment, null, effect);
    }

    /** Returns whether the decision leaves the current state as it is: there is nothing to store, publish or log. */
    public boolean isNoOp(Shipment current) {
        return shipment.equals(current);
    }
}
