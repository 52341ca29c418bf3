package dev.fulfilment.shipping;

/** A shipment after an event, and the step that it took. */
public record ShipmentDecision(Shipment shipment, ShipmentEffect effect) {}
