package dev.fulfilment.shipping;

import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.ADDRESS_INVALID;
import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.COUNTRY_NOT_SERVED;

import dev.fulfilment.events.ShippingAddress;
import java.util.Optional;
import java.util.Set;

/** Where we ship to, and when a shipment is packed. */
public record ShippingRules(Set<String> countries, PackingPolicy packing) {

    public ShippingRules {
        countries = Set.copyOf(countries);
    }

    /** Why we do not ship to that address; empty when we do. */
    Optional<ShipmentFailure> refusal(ShippingAddress address) {
        if (!countries.contains(address.country())) {
            return Optional.of(
                    new ShipmentFailure(COUNTRY_NOT_SERVED, "country %s is not served".formatted(address.country())));
        }
        return fault(address).map(fault -> new ShipmentFailure(ADDRESS_INVALID, fault));
    }

    private static Optional<String> fault(ShippingAddress address) {
        if (address.name().isBlank()) {
            return Optional.of("the name is blank");
        }
        if (address.street().isBlank()) {
            return Optional.of("the street is blank");
        }
        if (address.city().isBlank()) {
            return Optional.of("the city is blank");
        }
        return PostalCodes.fit(address.country(), address.postalCode())
                ? Optional.empty()
                : Optional.of("%s is no postal code of %s".formatted(address.postalCode(), address.country()));
    }
}
