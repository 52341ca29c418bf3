package dev.fulfilment.monitor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.fulfilment.monitor.audit.rules.Rule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

@ExtendWith(OutputCaptureExtension.class)
class AuditMetricsTest {

    private final DiscrepancyRepository discrepancies = mock(DiscrepancyRepository.class);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AuditMetrics metrics = new AuditMetrics(discrepancies, registry);

    @Test
    void keepsTheLastValuesAndSaysSoWhileTheDatabaseIsDown(CapturedOutput output) {
        when(discrepancies.countOpenByRule())
                .thenReturn(Map.of(Rule.CHARGED_ONCE, 2L))
                .thenThrow(new DataAccessResourceFailureException("the connection is lost"));

        metrics.refresh();
        metrics.refresh();

        assertThat(registry.get("fulfilment.audit.differences")
                        .tag("rule", "CHARGED_ONCE")
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(output).contains("The refresh of the audit metrics failed", "the connection is lost");
    }
}
