package dev.fulfilment.service.metrics;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.prometheus.metrics.tracer.common.SpanContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Span of which Prometheus records an exemplar; none before the application runs and after it stops. Spring Boot's own creates
 * the tracer with the first measurement, in any thread: the notification of a garbage collection during a failed start
 * would log the failure of that, with a stack trace.
 */
final class ExemplarSpanContext implements SpanContext, SmartLifecycle {

    private final Supplier<Tracer> tracer;
    private volatile @Nullable Tracer running;

    ExemplarSpanContext(Supplier<Tracer> tracer) {
        this.tracer = tracer;
    }

    @Override
    public @Nullable String getCurrentTraceId() {
        var span = current();
        return span == null ? null : span.context().traceId();
    }

    @Override
    public @Nullable String getCurrentSpanId() {
        var span = current();
        return span == null ? null : span.context().spanId();
    }

    @Override
    public boolean isCurrentSpanSampled() {
        var span = current();
        return span != null && Boolean.TRUE.equals(span.context().sampled());
    }

    @Override
    public void markCurrentSpanAsExemplar() {
        var span = current();
        if (span != null) {
            span.tag(EXEMPLAR_ATTRIBUTE_NAME, EXEMPLAR_ATTRIBUTE_VALUE);
        }
    }

    private @Nullable Span current() {
        var known = running;
        return known == null ? null : known.currentSpan();
    }

    @Override
    public void start() {
        running = tracer.get();
    }

    @Override
    public void stop() {
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
