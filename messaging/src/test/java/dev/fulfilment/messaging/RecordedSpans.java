package dev.fulfilment.messaging;

import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import io.micrometer.tracing.TraceContext;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/** Keeps the spans that ended. */
class RecordedSpans extends SpanHandler {

    private final Queue<MutableSpan> ended = new ConcurrentLinkedQueue<>();

    @Override
    public boolean end(brave.propagation.TraceContext context, MutableSpan span, Cause cause) {
        ended.add(new MutableSpan(span));
        return true;
    }

    List<MutableSpan> of(String traceId) {
        return ended.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    /** Those of that trace with that name, in the order in which they ended; waits until there is one. */
    List<MutableSpan> named(TraceContext root, String name) {
        return Awaitility.await(name)
                .until(
                        () -> of(root.traceId()).stream()
                                .filter(span -> name.equals(span.name()))
                                .toList(),
                        found -> !found.isEmpty());
    }
}
