package dev.fulfilment.benchmarks.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Commits orders and records the time of each commit. */
final class Writers {

    private static final int FILLERS = 4;
    private static final int FILL_BATCH = 100;

    private final OutboxUnderTest outbox;
    private final CommitLog log;
    private final Texts texts;
    private long firstNumber;
    private volatile boolean stopped;

    Writers(OutboxUnderTest outbox, CommitLog log) {
        this.outbox = outbox;
        this.log = log;
        this.texts = new Texts(outbox.textLength());
    }

    /** Commits orders as fast as possible, many in a transaction. */
    void fill(int count) throws Exception {
        int each = count / FILLERS;
        all(FILLERS, writer -> {
            for (int written = 0; written < each; written += FILL_BATCH) {
                writer.write(Math.min(FILL_BATCH, each - written));
            }
        });
    }

    /**
     * Commits one order per transaction during the warm-up and the window.
     *
     * @param perSecond transactions that all writers together start per second; 0 for as many as they can
     * @param windowBegins receives the time when the warm-up is over
     * @param windowEnds receives the time when the window is over, before the writers stop
     */
    void load(
            int writers,
            int perSecond,
            int warmUpSeconds,
            int windowSeconds,
            LongConsumer windowBegins,
            LongConsumer windowEnds)
            throws Exception {
        stopped = false;
        long start = System.nanoTime();
        var window = Executors.newSingleThreadExecutor();
        try {
            window.submit(() -> {
                waitUntil(start + TimeUnit.SECONDS.toNanos(warmUpSeconds));
                windowBegins.accept(Micros.now());
                waitUntil(start + TimeUnit.SECONDS.toNanos(warmUpSeconds + windowSeconds));
                windowEnds.accept(Micros.now());
                stopped = true;
            });
            all(writers, writer -> {
                if (perSecond == 0) {
                    closedLoop(writer);
                } else {
                    openLoop(writer, start, TimeUnit.SECONDS.toNanos(1) / perSecond);
                }
            });
        } finally {
            window.shutdownNow();
        }
    }

    private void closedLoop(Writer writer) {
        while (!stopped) {
            writer.write(1);
        }
    }

    /** Open model: keeps its schedule however long a transaction takes. */
    private void openLoop(Writer writer, long start, long interval) {
        for (long turn = writer.index; !stopped; turn += writer.writers) {
            waitUntil(start + turn * interval);
            writer.write(1);
        }
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
        }
    }

    private interface Work {
        void of(Writer writer);
    }

    private void all(int writers, Work work) throws Exception {
        var pool = Executors.newFixedThreadPool(writers);
        try {
            var working = new ArrayList<Writer>();
            for (int index = 0; index < writers; index++) {
                working.add(new Writer(index, writers, firstNumber));
            }
            var futures = new ArrayList<Future<?>>();
            for (var writer : working) {
                futures.add(pool.submit((Callable<Object>) () -> {
                    work.of(writer);
                    return "done";
                }));
            }
            awaitAll(futures);
            firstNumber = working.stream().mapToLong(Writer::next).max().orElseThrow();
        } finally {
            pool.shutdownNow();
        }
    }

    private void awaitAll(List<Future<?>> futures) throws Exception {
        try {
            for (var future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            stopped = true;
            throw e;
        }
    }

    private final class Writer {

        private final int index;
        private final int writers;
        private final Keys keys;
        private long next;

        Writer(int index, int writers, long firstNumber) {
            this.index = index;
            this.writers = writers;
            this.keys = new Keys(index, writers);
            this.next = firstNumber + index;
        }

        void write(int count) {
            var orders = new ArrayList<OrderPlaced>(count);
            for (int each = 0; each < count; each++) {
                orders.add(new OrderPlaced(keys.next(), next, texts.text(next)));
                next += writers;
            }
            outbox.write(orders);
            long now = Micros.now();
            orders.forEach(order -> log.committed(order.number(), now));
        }

        long next() {
            return next;
        }
    }
}
