package dev.fulfilment.shipping;

import dev.fulfilment.messaging.MessageContext;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The time of the stock allocation, and the event that reported it: the cause of the dispatch, even if that is much later. */
@Embeddable
public record StockAllocation(
        Instant allocatedAt,
        @Nullable UUID causeEventId,
        @Nullable String causeCorrelationId,
        @Nullable String causeTraceparent) {

    static StockAllocation at(Instant now, MessageContext cause) {
        return new StockAllocation(now, cause.eventId(), cause.correlationId(), cause.traceparent());
    }

    MessageContext cause() {
        return new MessageContext(causeEventId, causeCorrelationId, causeTraceparent);
    }
}
