package dev.fulfilment.monitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.fulfilment.monitor.audit.AuditRecorder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class EventIngestionTest {

    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class, _ -> {
        throw new CannotCreateTransactionException("the database is down");
    });
    private final EventIngestion ingestion = new EventIngestion(
            mock(RecordDecoder.class),
            mock(BatchWriter.class),
            mock(AuditRecorder.class),
            List.of(),
            mock(IngestMetrics.class),
            new TransactionTemplate(transactions));

    @Test
    void logsOnceThatABatchIsRetried(CapturedOutput output) {
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> ingestion.ingest(List.of())).isInstanceOf(CannotCreateTransactionException.class);
        }

        assertThat(output.getOut().lines().filter(line -> line.contains("The ingestion failed and is retried")))
                .hasSize(1);
    }
}
