package dev.fulfilment.monitor.facts;

import dev.fulfilment.events.OrderStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the order stands for order-service, by the newest that it published of it.
 *
 * @param version counts the order's states: of two reports the one with the higher version is the newer
 * @param reason why the order was cancelled; null where it was not
 */
public record OrderStatusReport(
        long version, OrderStatus status, @Nullable String reason, UUID eventId, Instant at) {

    public boolean isFinal() {
        return status.isFinal();
    }
}
