package dev.fulfilment.shipping;

import dev.fulfilment.events.ShippingAddress;

/**
 * The address that a shipment goes to.
 *
 * @param revision counts the addresses of the order: 0 is the first, the highest is the latest
 */
public record Destination(ShippingAddress address, int revision) {

    /** A served address is better than one that is not; of two alike, the later one is. */
    boolean isBetterThan(Destination other, ShippingRules rules) {
        var served = rules.failure(address).isEmpty();
        return served == rules.failure(other.address).isEmpty() ? revision > other.revision : served;
    }
}
