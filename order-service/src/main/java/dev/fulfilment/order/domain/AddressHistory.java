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
record AddressHistory(List<ShippingAddress> addresses, int revision) {

    static AddressHistory to(ShippingAddress address) {
        return new AddressHistory(List.of(address), 0);
    }

    AddressHistory updated(ShippingAddress address) {
        return new AddressHistory(
                Stream.concat(addresses.stream(), Stream.of(address)).toList(), addresses.size());
    }

    AddressHistory shippedTo(int earlier) {
        return new AddressHistory(addresses, earlier);
    }

    ShippingAddress address() {
        return addresses.get(revision);
    }

    /** The last address that was wished for, when the goods went to an earlier one. */
    Optional<ShippingAddress> refused() {
        return revision < addresses.size() - 1 ? Optional.of(addresses.getLast()) : Optional.empty();
    }
}
