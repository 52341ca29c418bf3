package dev.fulfilment.shipping;

import dev.fulfilment.events.ShippingAddress;
import jakarta.persistence.Embeddable;

/** The stored form of an address. */
@Embeddable
record AddressEmbeddable(String name, String street, String city, String postalCode, String country) {

    static AddressEmbeddable of(ShippingAddress address) {
        return new AddressEmbeddable(
                address.name(), address.street(), address.city(), address.postalCode(), address.country());
    }

    ShippingAddress address() {
        return new ShippingAddress(name, street, city, postalCode, country);
    }
}
