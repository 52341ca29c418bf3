package dev.fulfilment.monitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.fulfilment.monitor.audit.AuditRecorder;
import dev.fulfilment.monitor.audit.TotalsDelta;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class EventIngestionTest {

    private static final BatchWriter.Written NOTHING =
            new BatchWriter.Written(new SagaUpdates(List.of(), TotalsDelta.NONE, Map.of()), 0, 0);

    private final SagaListener failing = mock(SagaListener.class, _ -> {
        throw new IllegalStateException("nobody listens");
    });
    private final SagaListener other = mock(SagaListener.class);
    private final EventIngestion ingestion = new EventIngestion(
            mock(RecordDecoder.class),
            mock(BatchWriter.class, _ -> NOTHING),
            mock(AuditRecorder.class),
            List.of(failing, other),
            mock(IngestMetrics.class),
            new TransactionTemplate(mock(PlatformTransactionManager.class)));

    @Test
    void doesNotDependOnItsListenersAndLogsTheirFailureOnce(CapturedOutput output) {
        ingestion.ingest(List.of());
        ingestion.ingest(List.of());

        verify(other, times(2)).changed(List.of());
        assertThat(output.getOut().lines().filter(line -> line.contains("The notification of changed sagas failed")))
                .hasSize(1);
    }
}
