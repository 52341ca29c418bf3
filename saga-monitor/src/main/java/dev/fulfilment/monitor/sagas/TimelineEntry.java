package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.RecordText;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event in the timeline of its order.
 *
 * @param place position in the order of reading, which may differ from the order of the timeline
 * @param service publishing service
 * @param sequence sequence number among the order's events of that topic
 * @param sincePreviousMillis time since the previous event in the timeline; null for the first
 * @param sinceCauseMillis time since the event that caused it; null if a user or a deadline caused it
 * @param repeats number of duplicate records, which had no effect
 * @param payload the payload as JSON, which a client's parser may round
 * @param payloadText the payload exactly as it is in the record, character for character; null if the record is not UTF-8
 * @param valueHex the bytes of a record that is not UTF-8; else null
 */
public record TimelineEntry(
        long place,
        String service,
        String eventType,
        UUID eventId,
        @Nullable UUID causationId,
        long sequence,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable Long sincePreviousMillis,
        @Nullable Long sinceCauseMillis,
        @Nullable String traceId,
        int repeats,
        String topic,
        int partition,
        long offset,
        JsonNode payload,
        @Nullable String payloadText,
        @Nullable String valueHex) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static TimelineEntry of(StoredEvent event, @Nullable StoredEvent previous, @Nullable StoredEvent cause) {
        var payloadText = payloadText(event.value());
        return new TimelineEntry(
                event.place(),
                service(event.eventType()),
                event.eventType(),
                event.eventId(),
                event.causationId(),
                event.sequence(),
                event.occurredAt(),
                event.receivedAt(),
                millis(previous, event),
                millis(cause, event),
                event.traceId(),
                event.repeats(),
                event.topic(),
                event.partition(),
                event.offset(),
                JSON.readTree(event.value()).path("payload"),
                payloadText,
                payloadText == null ? HexFormat.of().formatHex(event.value()) : null);
    }

    private static @Nullable String payloadText(byte[] value) {
        var text = RecordText.of(value, Integer.MAX_VALUE).text();
        return text == null ? null : JsonField.textOf(text, "payload");
    }

    private static String service(String eventType) {
        return FulfilmentEvents.CATALOG
                .named(eventType)
                .map(type -> type.topic().publisher())
                .orElse("unknown");
    }

    private static @Nullable Long millis(@Nullable StoredEvent from, StoredEvent to) {
        return from == null
                ? null
                : Duration.between(from.occurredAt(), to.occurredAt()).toMillis();
    }
}
