package dev.fulfilment.shipping;

import dev.fulfilment.messaging.Cause;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That the stock is set aside, and the event that said so: the cause of a dispatch, however much later that is. */
@Embeddable
public record Allocation(
        Instant allocatedAt,
        @Nullable UUID causeEventId,
        @Nullable String causeCorrelationId,
        @Nullable String causeTraceparent) {

    static Allocation at(Instant now, Cause cause) {
        return new Allocation(now, cause.eventId(), cause.correlationId(), cause.traceparent());
    }

    Cause cause() {
        return new Cause(causeEventId, causeCorrelationId, causeTraceparent);
    }
}
