package dev.fulfilment.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorPropertiesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9411/zipkin/traces/{traceId}", "https://traces.example/?id={traceId}"})
    void takesALinkToTraces(String link) {
        assertThat(linkingTo(link).traceLink()).isEqualTo(link);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void needsNone(@Nullable String link) {
        assertThat(linkingTo(link).traceLink()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert({traceId})", "http://traces.example/", "/traces/{traceId}"})
    void refusesWhatIsNoAddressOfATrace(String link) {
        assertThatThrownBy(() -> linkingTo(link)).hasMessageContaining("monitor.trace-link");
    }

    @Test
    void refusesARetentionOfLessThanADay() {
        assertThatThrownBy(() -> new MonitorProperties(SECOND, 1, SECOND, Map.of(), 1, SECOND, null))
                .hasMessageContaining("monitor.retention");
    }

    private static MonitorProperties linkingTo(@Nullable String link) {
        return new MonitorProperties(SECOND, 1, Duration.ofDays(1), Map.of(), 1, SECOND, link);
    }
}
