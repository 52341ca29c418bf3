package dev.fulfilment.order.application;

import dev.fulfilment.order.domain.PendingStep;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long an order waits for each step, before it is undone. A deadline is for what went wrong for good: the defaults
 * leave a service that is down for some hours the time to come back, and a parcel a week to be packed.
 *
 * @param cancellation before it is counted as overdue: what is being undone is waited for without end
 * @param checkInterval how often each instance looks for deadlines that have passed
 */
@Validated
@ConfigurationProperties("orders.deadlines")
public record DeadlineProperties(
        @DefaultValue("6h") @DurationMin(millis = 1, message = "must be at least 1 ms")
        Duration payment,

        @DefaultValue("6h") @DurationMin(millis = 1, message = "must be at least 1 ms")
        Duration allocation,

        @DefaultValue("7d") @DurationMin(millis = 1, message = "must be at least 1 ms")
        Duration shipment,

        @DefaultValue("6h") @DurationMin(millis = 1, message = "must be at least 1 ms")
        Duration cancellation,

        @DefaultValue("5s") @DurationMin(millis = 10, message = "must be at least 10 ms")
        Duration checkInterval) {

    Duration patience(PendingStep step) {
        return switch (step) {
            case PAYMENT -> payment;
            case ALLOCATION -> allocation;
            case SHIPMENT -> shipment;
            case CANCELLATION -> cancellation;
        };
    }
}
