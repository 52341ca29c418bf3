package dev.fulfilment.messaging.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import brave.Tracing;
import io.micrometer.tracing.brave.bridge.BravePropagator;
import io.micrometer.tracing.brave.bridge.W3CPropagation;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantPropagatorTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Tracing tracing =
            Tracing.newBuilder().propagationFactory(new W3CPropagation()).build();
    private final TolerantPropagator propagator = new TolerantPropagator(new BravePropagator(tracing));

    @AfterEach
    void close() {
        tracing.close();
    }

    @Test
    void continuesAValidTrace() {
        assertThat(traceOf("00-" + TRACE + "-b7ad6b7169203331-01")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "a5",
                "-",
                "00-",
                "00-" + TRACE,
                "00-" + TRACE + "-",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-" + TRACE + "-0000000000000000-01",
                "ff-" + TRACE + "-b7ad6b7169203331-01",
                "00-" + TRACE + "-b7ad6b7169203331-01-extra",
                "no trace context",
            })
    void beginsANewTraceIfTheContextIsMalformed(String traceparent) {
        assertThat(traceOf(traceparent)).isNotEqualTo(TRACE).matches("[0-9a-f]{16,32}");
    }

    private String traceOf(String traceparent) {
        var span =
                propagator.extract(Map.of("traceparent", traceparent), Map::get).start();
        try {
            return span.context().traceId();
        } finally {
            span.abandon();
        }
    }
}
