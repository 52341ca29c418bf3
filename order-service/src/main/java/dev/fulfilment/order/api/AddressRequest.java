package dev.fulfilment.order.api;

import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.service.web.Printable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A shipping address. shipping-service decides which countries it serves. */
@Schema(name = "Address")
record AddressRequest(
        @Printable String name,
        @Printable String street,
        @Printable String city,
        @Printable String postalCode,

        @NotNull(message = "is missing") @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters")
        String country) {

    ShippingAddress toShippingAddress() {
        return new ShippingAddress(name, street, city, postalCode, country);
    }
}
