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
 * Settings of the shipping service, prefix {@code shipping}.
 *
 * @param countries the countries that are served
 * @param packingTime the time between the allocation and the dispatch
 * @param manualDispatch whether a shipment is dispatched by a request, instead of after the packing time
 * @param dispatchInterval the interval at which each instance polls for due shipments
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
