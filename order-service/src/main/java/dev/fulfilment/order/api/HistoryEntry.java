package dev.fulfilment.order.api;

import dev.fulfilment.order.eventstore.EventSerializer;
import dev.fulfilment.order.eventstore.StoredEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event of an order's history.
 *
 * @param causationId {@code eventId} of the other service's event that caused it; null for a client's request
 */
public record HistoryEntry(
        long sequence,
        UUID eventId,
        String type,
        Instant timestamp,
        @Nullable UUID causationId,

        @Schema(type = "object", implementation = Object.class)
        JsonNode data) {

    public static HistoryEntry of(StoredEvent stored, EventSerializer format) {
        var event = stored.event();
        return new HistoryEntry(
                stored.version(),
                stored.eventId(),
                format.nameOf(event),
                event.at(),
                stored.causationId(),
                format.dataOf(event));
    }
}
