package dev.fulfilment.shipping;

import dev.fulfilment.messaging.MessageContext;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That the stock is set aside, and the event that said so: the cause of a dispatch, however much later that is. */
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
