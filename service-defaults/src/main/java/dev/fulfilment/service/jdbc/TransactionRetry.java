package dev.fulfilment.service.jdbc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in a transaction and retries on optimistic locking failures, for callers that no redelivery retries. */
public final class TransactionRetry {

    private static final int TIMES = 20;

    private final TransactionTemplate transaction;
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .includes(OptimisticLockingFailureException.class)
            .maxRetries(TIMES)
            .delay(Duration.ofMillis(2))
            .jitter(Duration.ofMillis(2))
            .build());

    /** Creates a retry that begins each attempt in a new transaction. */
    public TransactionRetry(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Runs the work, without retry inside an existing transaction: there the caller that began it retries. */
    public <T> T execute(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : retry.invoke(() -> requireNonNull(transaction.execute(_ -> work.get())));
    }
}
