package dev.fulfilment.messaging;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** While a message is spoken of outside its handling, the log shows its ids with each line, as it does within. */
final class LogIds implements AutoCloseable {

    private final @Nullable Map<String, String> before = MDC.getCopyOfContextMap();

    private LogIds(@Nullable String correlationId, @Nullable UUID eventId, @Nullable String traceparent) {
        put("correlationId", correlationId);
        put("eventId", eventId == null ? null : eventId.toString());
        put("traceId", traceId(traceparent));
    }

    static LogIds of(Incoming incoming) {
        var event = incoming.event();
        return new LogIds(
                event.correlationId(), event.eventId(), incoming.source().traceparent());
    }

    /** Nobody can say what it is about, but its key. */
    static LogIds of(Incoming.Source source) {
        return new LogIds(source.key(), null, source.traceparent());
    }

    static LogIds of(OutboxRow event) {
        return new LogIds(event.key(), event.eventId(), event.traceparent());
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
