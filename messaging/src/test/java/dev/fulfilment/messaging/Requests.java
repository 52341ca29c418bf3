package dev.fulfilment.messaging;

import dev.fulfilment.messaging.ThingEvent.ThingAdded;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs each request in a new trace. */
record Requests(Tracer tracer, TransactionTemplate transaction, Outbox outbox) {

    TraceContext add(String key, String value) {
        return ask(() -> transaction.executeWithoutResult(status -> outbox.append(new ThingAdded(key, value))));
    }

    TraceContext ask(Runnable wish) {
        var span = tracer.nextSpan().name("request").start();
        try (var inSpan = tracer.withSpan(span)) {
            wish.run();
        } finally {
            span.end();
        }
        return span.context();
    }
}
