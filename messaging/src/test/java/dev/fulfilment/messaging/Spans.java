package dev.fulfilment.messaging;

import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.TraceContext;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps the spans that ended. */
class Spans extends SpanHandler {

    private final Queue<MutableSpan> ended = new ConcurrentLinkedQueue<>();

    @Override
    public boolean end(TraceContext context, MutableSpan span, Cause cause) {
        ended.add(new MutableSpan(span));
        return true;
    }

    List<MutableSpan> of(String traceId) {
        return ended.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }
}
