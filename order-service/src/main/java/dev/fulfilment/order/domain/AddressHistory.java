package dev.fulfilment.order.domain;

import dev.fulfilment.events.ShippingAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Requested shipping addresses, the oldest first.
 *
 * @param revision index of the current address: the last, unless the goods went to an earlier address
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

    /** The last requested address, if the goods went to an earlier one. */
    Optional<ShippingAddress> refused() {
        return revision < addresses.size() - 1 ? Optional.of(addresses.getLast()) : Optional.empty();
    }
}
