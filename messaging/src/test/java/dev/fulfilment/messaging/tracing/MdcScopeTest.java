package dev.fulfilment.messaging.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class MdcScopeTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void areThereUntilTheyAreClosedAndWhatWasThereIsThereAgain() {
        MDC.put("traceId", "of the request");
        try (var _ = MdcScope.of("order-7", null, "00-" + TRACE + "-b7ad6b7169203331-01")) {
            assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("correlationId", "order-7", "traceId", TRACE));
        }
        assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("traceId", "of the request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "no-trace-at-all", "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"})
    void areNotMadeUpFromWhatIsNoTrace(String traceparent) {
        try (var _ = MdcScope.of(null, null, traceparent)) {
            assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
        }
    }
}
