package dev.fulfilment.monitor.web;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.exporter.FinishedSpan;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import org.springframework.stereotype.Component;

/** Suppresses spans of GET requests: an open page polls several times a second, and its traces would hide those of orders. */
@Component
class PagePollingSpanFilter implements SpanExportingPredicate {

    @Override
    public boolean isExportable(FinishedSpan span) {
        return span.getKind() != Span.Kind.SERVER || !span.getName().startsWith("http get");
    }
}
