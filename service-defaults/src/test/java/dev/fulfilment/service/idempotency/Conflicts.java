package dev.fulfilment.service.idempotency;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes commits fail with an optimistic locking failure. */
class Conflicts {

    private final AtomicInteger toCome = new AtomicInteger();

    void come(int times) {
        toCome.set(times);
    }

    void mayOccur() {
        if (toCome.get() > 0 && toCome.getAndDecrement() > 0) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    throw new OptimisticLockingFailureException("concurrent update");
                }
            });
        }
    }
}
