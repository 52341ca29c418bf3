package dev.fulfilment.order.api;

import dev.fulfilment.events.ShippingAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A shipping address. shipping-service decides which countries it serves. */
@Schema(name = "Address")
record AddressRequest(
        @PrintableText String name,
        @PrintableText String street,
        @PrintableText String city,
        @PrintableText String postalCode,

        @NotNull(message = "is missing") @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters")
        String country) {

    ShippingAddress toShippingAddress() {
        return new ShippingAddress(name, street, city, postalCode, country);
    }
}
