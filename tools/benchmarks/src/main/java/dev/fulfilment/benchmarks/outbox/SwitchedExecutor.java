package dev.fulfilment.benchmarks.outbox;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.core.task.AsyncTaskExecutor;

/** A pool with an unbounded queue. Switched off, it drops queued and submitted tasks, as a crash would. */
final class SwitchedExecutor implements AsyncTaskExecutor {

    private final ThreadPoolExecutor pool;
    private volatile boolean on;

    SwitchedExecutor(int threads) {
        this.pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    void on() {
        on = true;
    }

    void off() {
        on = false;
        pool.getQueue().clear();
    }

    @Override
    public void execute(Runnable task) {
        if (on) {
            pool.execute(task);
        }
    }
}
