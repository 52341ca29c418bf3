package dev.fulfilment.service.jdbc;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is told or counted once the transaction is committed, and never when it is rolled back: then it has not happened. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Without a transaction there is nothing to wait for. */
    public static void run(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Synchronization(action));
        } else {
            action.run();
        }
    }

    private record Synchronization(Runnable action) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            action.run();
        }
    }
}
