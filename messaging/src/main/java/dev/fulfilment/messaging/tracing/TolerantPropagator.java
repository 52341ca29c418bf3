package dev.fulfilment.messaging.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Propagator that begins a new trace if the received context cannot be parsed, as W3C Trace Context requires. Brave's parser
 * throws on some malformed headers, and then neither a request nor a record would be handled.
 */
final class TolerantPropagator implements Propagator {

    private final Propagator delegate;

    TolerantPropagator(Propagator delegate) {
        this.delegate = delegate;
    }

    @Override
    public List<String> fields() {
        return delegate.fields();
    }

    @Override
    public <C> void inject(TraceContext context, @Nullable C carrier, Setter<C> setter) {
        delegate.inject(context, carrier, setter);
    }

    @Override
    public <C> Span.Builder extract(@Nullable C carrier, Getter<C> getter) {
        try {
            return delegate.extract(carrier, getter);
        } catch (RuntimeException e) {
            return delegate.extract(carrier, (ignored, name) -> null);
        }
    }
}
