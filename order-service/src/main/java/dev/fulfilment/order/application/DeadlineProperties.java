package dev.fulfilment.order.application;

import dev.fulfilment.order.domain.PendingStep;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Timeout of each step, after which the order is cancelled. Deadlines are for permanent failures: the defaults allow for a
 * service that is down for some hours, and for a week of packing.
 *
 * @param cancellation timeout after which a cancellation counts as overdue; it is never given up
 * @param checkInterval interval between two scans for expired deadlines, on each instance
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

    Duration timeout(PendingStep step) {
        return switch (step) {
            case PAYMENT -> payment;
            case ALLOCATION -> allocation;
            case SHIPMENT -> shipment;
            case CANCELLATION -> cancellation;
        };
    }
}
