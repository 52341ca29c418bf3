package dev.fulfilment.order.eventstore;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.domain.OrderEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place.
 *
 * @param version its place in the order's stream, from 1 without holes
 * @param expectsBy when what the order waits for is to be there; null where it waits for nothing, or a later event says
 * @param causationId the published event that led to it; null when a person did
 * @param traceparent where the order's trace goes on while it waits; null where it waits for nothing, or is not recorded
 */
public record StoredEvent(
        OrderId orderId,
        long version,
        UUID eventId,
        OrderEvent event,
        @Nullable Instant deadline,
        @Nullable UUID causationId,
        @Nullable String traceparent) {}
