package dev.fulfilment.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The message that the current thread handles: its place in the trace, in the chain of causes, and in the log. */
final class CurrentMessage implements Causation {

    static final String TRACEPARENT = "traceparent";

    private final ThreadLocal<Cause> handled = new ThreadLocal<>();
    private final Tracer tracer;
    private final Propagator propagator;

    CurrentMessage(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public Cause current() {
        var cause = handled.get();
        return cause == null
                ? new Cause(null, null, traceparent())
                : new Cause(cause.eventId(), cause.correlationId(), traceparent());
    }

    @Override
    public void resume(Cause cause, String spanName, Runnable step) {
        run(cause, span(cause.traceparent()).name(spanName), step);
    }

    /** Runs a handler as the reaction to that cause, within a span of its own that continues the cause's trace. */
    void run(Cause cause, Span.Builder spanBuilder, Runnable handler) {
        var before = handled.get();
        var span = spanBuilder.start();
        handled.set(cause);
        try (var inSpan = tracer.withSpan(span);
                var eventId = logged("eventId", cause.eventId());
                var correlationId = logged("correlationId", cause.correlationId())) {
            handler.run();
        } catch (RuntimeException | Error e) {
            span.error(e);
            throw e;
        } finally {
            restore(before);
            span.end();
        }
    }

    /** A span that continues the trace of a stored or received context; a new trace where there is none. */
    Span.Builder span(@Nullable String traceparent) {
        Map<String, String> carrier = traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent);
        return propagator.extract(carrier, Map::get);
    }

    /** That span's context as W3C trace context. */
    @Nullable
    String traceparent(Span span) {
        var carrier = new HashMap<String, String>();
        propagator.inject(span.context(), carrier, (headers, name, value) -> carrier.put(name, value));
        return carrier.get(TRACEPARENT);
    }

    private @Nullable String traceparent() {
        var span = tracer.currentSpan();
        return span == null ? null : traceparent(span);
    }

    private void restore(@Nullable Cause before) {
        if (before == null) {
            handled.remove();
        } else {
            handled.set(before);
        }
    }

    private static MDC.MDCCloseable logged(String name, @Nullable Object value) {
        return MDC.putCloseable(name, value == null ? null : value.toString());
    }
}
