package dev.fulfilment.monitor.web;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.exporter.FinishedSpan;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import org.springframework.stereotype.Component;

/** An open page asks several times a second: among as many traces of that, nobody would find those of orders. */
@Component
class PagePollingSpanFilter implements SpanExportingPredicate {

    @Override
    public boolean isExportable(FinishedSpan span) {
        return span.getKind() != Span.Kind.SERVER || !span.getName().startsWith("http get");
    }
}
