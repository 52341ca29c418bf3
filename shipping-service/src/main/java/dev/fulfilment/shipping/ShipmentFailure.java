package dev.fulfilment.shipping;

import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;

/** Reason why a shipment fails, with a detail for people. */
public record ShipmentFailure(ShipmentFailed.Reason reason, String detail) {}
