package dev.fulfilment.benchmarks.outbox;

import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.TransactionOutboxEntry;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A pool with a bounded queue. If it is full, a writer leaves its entry to the flush, as transaction-outbox's default
 * submitter does; the flush waits, as it would otherwise only postpone its batch.
 */
final class BoundedSubmitter implements Submitter {

    private final LinkedBlockingQueue<Runnable> queue;
    private final ThreadPoolExecutor pool;
    private volatile boolean on;
    private volatile @Nullable Thread blocking;

    BoundedSubmitter(int threads, int queued) {
        this.queue = new LinkedBlockingQueue<>(queued);
        this.pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, queue);
        pool.prestartAllCoreThreads();
    }

    void on() {
        on = true;
    }

    void off() {
        on = false;
        queue.clear();
    }

    void blockingThread(Thread thread) {
        blocking = thread;
    }

    @Override
    public void submit(TransactionOutboxEntry entry, Consumer<TransactionOutboxEntry> localExecutor) {
        if (!on) {
            return;
        }
        Runnable task = () -> localExecutor.accept(entry);
        if (Thread.currentThread() != blocking) {
            queue.offer(task);
            return;
        }
        try {
            queue.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
