package dev.fulfilment.shipping;

import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.ADDRESS_INVALID;
import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.COUNTRY_NOT_SERVED;

import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.events.wire.PrintableText;
import java.util.Optional;
import java.util.Set;

/** The countries that are served, and the policy for packing. */
public record ShippingRules(Set<String> countries, PackingPolicy packing) {

    public ShippingRules {
        countries = Set.copyOf(countries);
    }

    /** Returns the reason why the address is not served; empty if it is. */
    Optional<ShipmentFailure> failure(ShippingAddress address) {
        if (!countries.contains(address.country())) {
            return Optional.of(
                    new ShipmentFailure(COUNTRY_NOT_SERVED, "country %s is not served".formatted(address.country())));
        }
        return fault(address).map(fault -> new ShipmentFailure(ADDRESS_INVALID, fault));
    }

    private static Optional<String> fault(ShippingAddress address) {
        if (!PrintableText.hasVisibleCharacter(address.name())) {
            return Optional.of("the name is blank");
        }
        if (!PrintableText.hasVisibleCharacter(address.street())) {
            return Optional.of("the street is blank");
        }
        if (!PrintableText.hasVisibleCharacter(address.city())) {
            return Optional.of("the city is blank");
        }
        return PostalCodes.matches(address.country(), address.postalCode())
                ? Optional.empty()
                : Optional.of("%s is no postal code of %s".formatted(address.postalCode(), address.country()));
    }
}
