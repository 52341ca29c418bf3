package dev.fulfilment.monitor.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.fulfilment.monitor.MonitorProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class RetentionTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Retention retention = new Retention(
            mock(PartitionRepository.class, _ -> {
                throw new DataAccessResourceFailureException("the connection is lost");
            }),
            new MonitorProperties(DAY, 1, DAY, Map.of(), 1, DAY, null),
            mock(JdbcTemplate.class),
            mock(TransactionTemplate.class),
            Clock.systemUTC());

    @Test
    void logsOnceThatItFailsEachTime(CapturedOutput output) {
        retention.runRegularly();
        retention.runRegularly();

        assertThat(output.getOut().lines().filter(line -> line.contains("The retention failed")))
                .hasSize(1);
    }

    @Test
    void failsTheStartOfTheMonitor() {
        assertThatThrownBy(retention::start).isInstanceOf(DataAccessResourceFailureException.class);
    }
}
