package dev.fulfilment.order.write;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param reason in the customer's words; the services that stop the order repeat it */
record CancellationRequest(
        @NotNull(message = "is missing")
        @Pattern(
                regexp = "(?=.*[^\\p{Z}])[^\\p{Cc}\\p{Cs}]{1,200}",
                message = "must be 1 to 200 printable characters, not all blank")
        String reason) {}
