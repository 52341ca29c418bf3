package dev.fulfilment.order.api;

import dev.fulfilment.order.eventstore.EventSerializer;
import dev.fulfilment.order.eventstore.StoredEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that happened to an order.
 *
 * @param causationId the {@code eventId} of the neighbour's event that led to it; null when a person did
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
