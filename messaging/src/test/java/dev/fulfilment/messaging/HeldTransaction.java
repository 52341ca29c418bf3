package dev.fulfilment.messaging;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A transaction that has done everything but commit: its events have their places in the outbox, unseen by others. */
final class HeldTransaction implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CountDownLatch mayCommit = new CountDownLatch(1);
    private final Future<?> holding;
    private volatile long lastId;

    HeldTransaction(SecondOutbox own, String key, int number) {
        holding = thread.submit(() -> own.transaction.executeWithoutResult(status -> {
            own.appendWithin(key, number);
            // Registered later than the outbox's own, so it is called when the rows are written.
            TransactionSynchronizationManager.registerSynchronization(beforeCommit(() -> hold(own, key)));
        }));
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> lastId > 0 || holding.isDone());
    }

    private static TransactionSynchronization beforeCommit(Runnable step) {
        return new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                step.run();
            }
        };
    }

    private void hold(SecondOutbox own, String key) {
        lastId = own.lastId(key);
        try {
            mayCommit.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The place of its event in the outbox. */
    long id() {
        return lastId;
    }

    void commit() throws ExecutionException, InterruptedException {
        mayCommit.countDown();
        holding.get();
    }

    @Override
    public void close() {
        mayCommit.countDown();
        thread.close();
    }
}
