package dev.fulfilment.order.eventstore;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.domain.OrderEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in its stream.
 *
 * @param version position in the order's stream, from 1 without gaps
 * @param deadline deadline of the pending step; null if nothing is pending or a later event carries it
 * @param causationId the integration event that caused it; null for a client's request or a missed deadline
 * @param traceparent trace context of the pending step; null if nothing is pending or the trace is not recorded
 */
public record StoredEvent(
        OrderId orderId,
        long version,
        UUID eventId,
        OrderEvent event,
        @Nullable Instant deadline,
        @Nullable UUID causationId,
        @Nullable String traceparent) {}
