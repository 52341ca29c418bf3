package dev.fulfilment.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.exporter.FinishedSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePollingSpanFilterTest {

    @ParameterizedTest
    @CsvSource({
        "SERVER, http get /services, false",
        "SERVER, http get /sagas/{orderId}, false",
        "SERVER, http post /shop/orders, true",
        "SERVER, http delete /services/{service}/parked/{id}, true",
        "CLIENT, http get, true"
    })
    void onlyWhatChangesSomethingIsExported(Span.Kind kind, String name, boolean exported) {
        var span = mock(FinishedSpan.class);
        when(span.getKind()).thenReturn(kind);
        when(span.getName()).thenReturn(name);

        assertThat(new PagePollingSpanFilter().isExportable(span)).isEqualTo(exported);
    }
}
