package dev.fulfilment.benchmarks.outbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.core.task.AsyncTaskExecutor;

/** A pool with an unbounded queue. What is submitted while it is off is forgotten, as a crash would forget it. */
final class SwitchedExecutor implements AsyncTaskExecutor {

    private final ExecutorService pool;
    private volatile boolean on;

    SwitchedExecutor(int threads) {
        this.pool = Executors.newFixedThreadPool(threads);
    }

    void on() {
        on = true;
    }

    void off() {
        on = false;
    }

    @Override
    public void execute(Runnable task) {
        if (on) {
            pool.execute(task);
        }
    }
}
