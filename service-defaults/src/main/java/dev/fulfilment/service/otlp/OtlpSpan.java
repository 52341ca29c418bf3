package dev.fulfilment.service.otlp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.tracing.Span.Kind;
import io.micrometer.tracing.exporter.FinishedSpan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span as OTLP has it in JSON, where 64-bit numbers are text. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OtlpSpan(
        String traceId,
        String spanId,
        @Nullable String parentSpanId,
        String name,
        int kind,
        String startTimeUnixNano,
        String endTimeUnixNano,
        List<OtlpAttribute> attributes,
        List<Event> events,
        List<Link> links,
        @Nullable Status status) {

    /** Brave has links as tags of this name; here they are links again. */
    private static final String LINK_AS_TAG = "links[";

    private static final int ERROR = 2;

    record Event(String timeUnixNano, String name) {}

    record Link(String traceId, String spanId) {}

    record Status(int code, String message) {}

    static OtlpSpan of(FinishedSpan span) {
        return new OtlpSpan(
                span.getTraceId(),
                span.getSpanId(),
                span.getParentId(),
                span.getName() == null ? "unknown" : span.getName(),
                kind(span.getKind()),
                nanos(span.getStartTimestamp()),
                nanos(span.getEndTimestamp()),
                span.getTags().entrySet().stream()
                        .filter(tag -> !tag.getKey().startsWith(LINK_AS_TAG))
                        .map(tag -> OtlpAttribute.of(tag.getKey(), tag.getValue()))
                        .toList(),
                span.getEvents().stream()
                        .map(event -> new Event(event.getKey() + "000", event.getValue()))
                        .toList(),
                span.getLinks().stream()
                        .map(link -> link.getTraceContext())
                        .map(linked -> new Link(linked.traceId(), linked.spanId()))
                        .toList(),
                status(span.getError()));
    }

    private static int kind(@Nullable Kind kind) {
        return switch (kind) {
            case null -> 1;
            case SERVER -> 2;
            case CLIENT -> 3;
            case PRODUCER -> 4;
            case CONSUMER -> 5;
        };
    }

    private static String nanos(Instant time) {
        return Long.toString(ChronoUnit.NANOS.between(Instant.EPOCH, time));
    }

    /** Whether all went well is not ours to say: without an error it is unset. */
    private static @Nullable Status status(@Nullable Throwable error) {
        return error == null ? null : new Status(ERROR, String.valueOf(error.getMessage()));
    }
}
