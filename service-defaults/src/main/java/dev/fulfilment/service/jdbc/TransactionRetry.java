package dev.fulfilment.service.jdbc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All of a work in one transaction, and in a new one when somebody else was faster. For whom no batch tries again. */
public final class TransactionRetry {

    private static final int TIMES = 20;

    private final TransactionTemplate transaction;
    private final RetryTemplate whenSomebodyWasFaster = new RetryTemplate(RetryPolicy.builder()
            .includes(OptimisticLockingFailureException.class)
            .maxRetries(TIMES)
            .delay(Duration.ofMillis(2))
            .jitter(Duration.ofMillis(2))
            .build());

    public TransactionRetry(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Within a transaction the work is a part of that; whoever began it begins all of it again. */
    public <T> T execute(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : whenSomebodyWasFaster.invoke(() -> requireNonNull(transaction.execute(_ -> work.get())));
    }
}
