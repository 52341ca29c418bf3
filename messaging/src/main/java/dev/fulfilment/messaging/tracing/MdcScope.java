package dev.fulfilment.messaging.tracing;

import dev.fulfilment.messaging.inbox.ReceivedEvent;
import dev.fulfilment.messaging.outbox.OutboxRecord;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** While a message is spoken of outside its handling, the log shows its ids with each line, as it does within. */
public final class MdcScope implements AutoCloseable {

    private final @Nullable Map<String, String> before = MDC.getCopyOfContextMap();

    private MdcScope(@Nullable String correlationId, @Nullable UUID eventId, @Nullable String traceparent) {
        put("correlationId", correlationId);
        put("eventId", eventId == null ? null : eventId.toString());
        put("traceId", traceId(traceparent));
    }

    public static MdcScope of(ReceivedEvent incoming) {
        var event = incoming.event();
        return new MdcScope(
                event.correlationId(), event.eventId(), incoming.source().traceparent());
    }

    /** Nobody can say what it is about, but its key. */
    public static MdcScope of(ReceivedEvent.ReceivedRecord source) {
        return new MdcScope(source.key(), null, source.traceparent());
    }

    public static MdcScope of(OutboxRecord event) {
        return new MdcScope(event.key(), event.eventId(), event.traceparent());
    }

    private static void put(String name, @Nullable String value) {
        if (value != null) {
            MDC.put(name, value);
        }
    }

    /** {@code 00-<trace>-<span>-<flags>}, as W3C has it; whatever else it is, it is no trace. */
    private static @Nullable String traceId(@Nullable String traceparent) {
        var parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
        return parts.length >= 4 && parts[1].matches("[0-9a-f]{32}") ? parts[1] : null;
    }

    @Override
    public void close() {
        MDC.setContextMap(before == null ? Map.of() : before);
    }
}
