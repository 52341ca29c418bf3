package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

/** The address of a shipment. The country is an ISO 3166 code of two letters; shipping-service decides whether it is served. */
public record ShippingAddress(String name, String street, String city, String postalCode, String country) {

    public ShippingAddress {
        requireNonNull(name, "shippingAddress.name is missing");
        requireNonNull(street, "shippingAddress.street is missing");
        requireNonNull(city, "shippingAddress.city is missing");
        requireNonNull(postalCode, "shippingAddress.postalCode is missing");
        requireNonNull(country, "shippingAddress.country is missing");
    }
}
