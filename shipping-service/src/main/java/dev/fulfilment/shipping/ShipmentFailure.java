package dev.fulfilment.shipping;

import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;

/** Why a shipment cannot be: for machines, and for people. */
public record ShipmentFailure(ShipmentFailed.Reason reason, String detail) {}
