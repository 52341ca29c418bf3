package dev.fulfilment.shipping;

/** A shipment after an event, and the step that it took. */
public record Moved(Shipment shipment, Step step) {}
