package dev.fulfilment.order.domain;

import dev.fulfilment.events.ShippingAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses that were wished for, in their order.
 *
 * @param revision the one that counts: the last one, until the goods went to an earlier one
 */
record Delivery(List<ShippingAddress> addresses, int revision) {

    static Delivery to(ShippingAddress address) {
        return new Delivery(List.of(address), 0);
    }

    Delivery updated(ShippingAddress address) {
        return new Delivery(
                Stream.concat(addresses.stream(), Stream.of(address)).toList(), addresses.size());
    }

    Delivery shippedTo(int earlier) {
        return new Delivery(addresses, earlier);
    }

    ShippingAddress address() {
        return addresses.get(revision);
    }

    /** The last address that was wished for, when the goods went to an earlier one. */
    Optional<ShippingAddress> refused() {
        return revision < addresses.size() - 1 ? Optional.of(addresses.getLast()) : Optional.empty();
    }
}
