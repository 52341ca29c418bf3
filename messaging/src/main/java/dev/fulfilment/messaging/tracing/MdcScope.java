package dev.fulfilment.messaging.tracing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** MDC scope that adds the ids of a message to log lines written outside its handling. */
public final class MdcScope implements AutoCloseable {

    private static final int MAX_ID_LENGTH = 200;

    private final @Nullable Map<String, String> before = MDC.getCopyOfContextMap();

    private MdcScope(@Nullable String correlationId, @Nullable UUID eventId, @Nullable String traceparent) {
        put("correlationId", bounded(correlationId));
        put("eventId", eventId == null ? null : eventId.toString());
        put("traceId", traceId(traceparent));
    }

    /**
     * Adds the ids that are known to the log lines of this thread until the scope is closed.
     *
     * @param traceparent W3C trace context; anything else adds no trace id
     */
    public static MdcScope of(@Nullable String correlationId, @Nullable UUID eventId, @Nullable String traceparent) {
        return new MdcScope(correlationId, eventId, traceparent);
    }

    /** A record may have any key, and its key must not fill the log or break its line. */
    private static @Nullable String bounded(@Nullable String id) {
        return id == null
                ? null
                : id.substring(0, Math.min(id.length(), MAX_ID_LENGTH)).replaceAll("\\p{Cntrl}", " ");
    }

    private static void put(String name, @Nullable String value) {
        if (value != null) {
            MDC.put(name, value);
        }
    }

    /** Extracts the trace id from {@code 00-<trace>-<span>-<flags>}. */
    private static @Nullable String traceId(@Nullable String traceparent) {
        var parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
        return parts.length >= 4 && parts[1].matches("[0-9a-f]{32}") ? parts[1] : null;
    }

    @Override
    public void close() {
        MDC.setContextMap(before == null ? Map.of() : before);
    }
}
