package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.springframework.dao.DataAccessResourceFailureException;

class FailureLogTest {

    private final Logger logger = mock(Logger.class);
    private final FailureLog failures = new FailureLog(logger, "The job");

    @Test
    void warnsOnceOfATransientFailureAndOnceThatItIsOver() {
        failures.run(FailureLogTest::loseTheDatabase);
        failures.run(FailureLogTest::loseTheDatabase);
        failures.run(() -> {});
        failures.run(() -> {});

        verify(logger, times(1)).warn(anyString(), any(Object.class), any(Object.class));
        verify(logger, times(1)).info("{} succeeds again", "The job");
        verify(logger, never()).error(anyString(), any(Object.class), any(Object.class));
    }

    @Test
    void logsTheStackTraceOfAnyOtherFailure() {
        var defect = new IllegalStateException("a defect");

        failures.failed(defect);

        verify(logger).error("{} failed and is retried", "The job", defect);
    }

    @Test
    void logsAFailureOfAnotherCause() {
        var denied = new ExecutionException(new GroupAuthorizationException("saga-monitor"));

        failures.failed(new ExecutionException(new TimeoutException("no answer")));
        failures.failed(denied);
        failures.failed(denied);

        verify(logger, times(1)).warn(anyString(), any(Object.class), any(Object.class));
        verify(logger, times(1)).error("{} failed and is retried", "The job", denied);
    }

    @Test
    void toleratesLocksThatAnotherTransactionHoldsAndNothingElseIfAskedTo() {
        var locked = new IllegalStateException(new SQLException("lock timeout", "55P03"));
        failures.runUnlessLocked(() -> {
            throw locked;
        });
        failures.runUnlessLocked(() -> {});

        verify(logger, times(1)).info("{} succeeds again", "The job");
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> failures.runUnlessLocked(FailureLogTest::loseTheDatabase));
    }

    private static void loseTheDatabase() {
        throw new DataAccessResourceFailureException("the connection is lost");
    }
}
