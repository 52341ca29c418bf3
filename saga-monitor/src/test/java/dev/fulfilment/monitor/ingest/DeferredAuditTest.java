package dev.fulfilment.monitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.fulfilment.monitor.audit.AuditRecorder;
import dev.fulfilment.monitor.kafka.Watermark;
import dev.fulfilment.monitor.sagas.SagaRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class DeferredAuditTest {

    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class, _ -> {
        throw new CannotCreateTransactionException("the database is down");
    });
    private final Watermark watermark = mock(Watermark.class);
    private final DeferredAudit audit = new DeferredAudit(
            mock(SagaRepository.class),
            mock(AuditRecorder.class),
            watermark,
            new SagaNotifier(List.of()),
            new TransactionTemplate(transactions),
            Clock.systemUTC());

    @Test
    void logsOnceThatItFails(CapturedOutput output) {
        when(watermark.allReadUntil()).thenReturn(Optional.of(Instant.EPOCH));

        audit.run();
        audit.run();

        assertThat(output.getOut().lines().filter(line -> line.contains("The deferred audit failed")))
                .hasSize(1);
    }
}
