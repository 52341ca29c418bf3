package dev.fulfilment.messaging.tracing;

import dev.fulfilment.messaging.Causation;
import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.MessageContext;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Message that the current thread handles: provides its trace, its causation and its MDC entries. */
public final class MessageContextHolder implements Causation {

    public static final String TRACEPARENT = "traceparent";

    private final ThreadLocal<MessageContext> handled = new ThreadLocal<>();
    private final Tracer tracer;
    private final Propagator propagator;

    public MessageContextHolder(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public MessageContext current() {
        var cause = handled.get();
        return cause == null
                ? new MessageContext(null, null, traceparent())
                : new MessageContext(cause.eventId(), cause.correlationId(), traceparent());
    }

    @Override
    public <T> T resume(MessageContext cause, String spanName, Supplier<T> step) {
        var span = resumed(cause.traceparent()).name(spanName).start();
        if (cause.correlationId() != null) {
            MessageAttributes.conversation(span, cause.correlationId());
        }
        return call(cause, span, step);
    }

    /** Runs a handler as the reaction to a message, in the given span, and ends the span. */
    public <T> T call(MessageContext cause, Span span, Supplier<T> handler) {
        var before = handled.get();
        handled.set(cause);
        try (var inSpan = tracer.withSpan(span);
                var eventId = logged("eventId", cause.eventId());
                var correlationId = logged("correlationId", cause.correlationId())) {
            return handler.get();
        } catch (RuntimeException | Error e) {
            FailureClassifier.record(span, e);
            throw e;
        } finally {
            restore(before);
            span.end();
        }
    }

    /** Returns a span that continues a stored or received trace; without a trace it begins a new one. */
    public Span.Builder span(@Nullable String traceparent) {
        Map<String, String> carrier = traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent);
        return propagator.extract(carrier, Map::get);
    }

    /** Returns the same as {@link #span}, with a link to the current span, such as the request that triggered it. */
    public Span.Builder resumed(@Nullable String traceparent) {
        var builder = span(traceparent);
        var current = tracer.currentSpan();
        return current == null || current.isNoop() || traceparent == null
                ? builder
                : builder.addLink(new Link(current.context()));
    }

    /** Returns the span's context as W3C trace context; null if nothing is traced. */
    @Nullable
    public String traceparent(Span span) {
        var carrier = new HashMap<String, String>();
        propagator.inject(span.context(), carrier, (headers, name, value) -> carrier.put(name, value));
        return carrier.get(TRACEPARENT);
    }

    private @Nullable String traceparent() {
        var span = tracer.currentSpan();
        return span == null ? null : traceparent(span);
    }

    private void restore(@Nullable MessageContext before) {
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
