package dev.fulfilment.shipping;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the operator decides.
 *
 * @param countries where we ship to
 * @param packingTime how long a shipment is packed before it is dispatched
 * @param manualDispatch whether a person says that a shipment is packed, however long it takes
 * @param dispatchInterval how often each instance looks for shipments that are due
 */
@Validated
@ConfigurationProperties("shipping")
record ShippingProperties(
        @DefaultValue({"DE", "FR", "NL", "BE", "AT", "LU", "DK", "SE", "PL", "IT", "ES", "IE", "GB", "CH", "US"})
        @NotEmpty(message = "must name at least one country")
        List<@Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code of two capital letters") String>
                countries,

        @DefaultValue("0s")
        @DurationMin(message = "must not be negative")
        @DurationMax(days = 365, message = "must be at most 365 days")
        Duration packingTime,

        @DefaultValue("false") boolean manualDispatch,

        @DefaultValue("500ms") @DurationMin(millis = 10, message = "must be at least 10 ms")
        Duration dispatchInterval) {

    ShippingRules rules() {
        return new ShippingRules(
                Set.copyOf(countries),
                manualDispatch ? new PackingPolicy.Manual() : new PackingPolicy.Timed(packingTime));
    }
}
