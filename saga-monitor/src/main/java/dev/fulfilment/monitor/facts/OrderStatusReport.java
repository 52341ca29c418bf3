package dev.fulfilment.monitor.facts;

import dev.fulfilment.events.OrderStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Status of the order as order-service published it in {@code OrderUpdated}.
 *
 * @param version version of the order: the report with the higher version is newer
 * @param reason reason of the cancellation; null if the order is not cancelled
 */
public record OrderStatusReport(
        long version, OrderStatus status, @Nullable String reason, UUID eventId, Instant at) {

    public boolean isFinal() {
        return status.isFinal();
    }
}
