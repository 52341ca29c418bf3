package dev.fulfilment.shipping;

import java.time.Instant;

/**
 * The inputs of a decision besides the event and the shipment.
 *
 * @param number the tracking number of the shipment if it is dispatched now
 * @param now by the database's clock
 */
public record ShippingContext(ShippingRules rules, TrackingNumber number, Instant now) {}
