package dev.fulfilment.service.jdbc;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs actions after the commit, for logs and metrics: nothing is reported of a transaction that is rolled back. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs the action after the commit of the current transaction, or at once when there is none. */
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
