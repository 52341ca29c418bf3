package dev.fulfilment.shipping;

import dev.fulfilment.events.ShippingAddress;

/**
 * Where the goods are to go.
 *
 * @param revision which of the order's addresses that is: 0 is the first, the highest is the last that was wished for
 */
public record Destination(ShippingAddress address, int revision) {

    /** An address that we ship to is better than one that we do not; of two such, the later one. */
    boolean isBetterThan(Destination other, ShippingRules rules) {
        var served = rules.refusal(address).isEmpty();
        return served == rules.refusal(other.address).isEmpty() ? revision > other.revision : served;
    }
}
