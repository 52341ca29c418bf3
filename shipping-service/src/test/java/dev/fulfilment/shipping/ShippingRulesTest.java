package dev.fulfilment.shipping;

import static dev.fulfilment.shipping.Samples.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.ShippingAddress;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingRulesTest {

    private final ShippingRules rules =
            new ShippingRules(Set.of("DE", "NL", "PL", "US", "GB", "LU"), new PackingPolicy.Timed(Duration.ZERO));

    @ParameterizedTest
    @CsvSource({
        "DE,10115",
        "NL,1012 JS",
        "NL,1012JS",
        "PL,00-950",
        "US,10001",
        "US,10001-1234",
        "GB,SW1A 1AA",
        "LU,L-1111"
    })
    void shipsToAPostalCodeOfTheCountry(String country, String postalCode) {
        assertThat(rules.failure(address("A city", postalCode, country))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DE,1011", "DE,'10115 '", "DE,١٠١١٥", "NL,1012", "PL,00950", "US,1000", "GB,''", "GB,' '"})
    void refusesAPostalCodeThatIsNoneOfTheCountry(String country, String postalCode) {
        assertThat(rules.failure(address("A city", postalCode, country)))
                .map(ShipmentFailure::detail)
                .hasValue("%s is no postal code of %s".formatted(postalCode, country));
    }

    @Test
    void refusesABlankPartOfTheAddress() {
        assertThat(rules.failure(new ShippingAddress(" ", "Hauptstr. 1", "Berlin", "10115", "DE")))
                .map(ShipmentFailure::detail)
                .hasValue("the name is blank");
        assertThat(rules.failure(new ShippingAddress("Ada", "", "Berlin", "10115", "DE")))
                .map(ShipmentFailure::detail)
                .hasValue("the street is blank");
        assertThat(rules.failure(new ShippingAddress("Ada", "Hauptstr. 1", "\t", "10115", "DE")))
                .map(ShipmentFailure::detail)
                .hasValue("the city is blank");
    }
}
