package dev.fulfilment.benchmarks.saga;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Places orders on a schedule. Each connection takes the next order, waits for its time, and sends it; when all connections
 * wait for a response, orders are sent late, and the delay counts.
 */
final class LoadGenerator implements AutoCloseable {

    private static final int CUSTOMERS = 64;

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS);

    LoadGenerator(int port) {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            connections.add(new Connection(port));
        }
    }

    Run start(Workload workload, Schedule schedule, long count) {
        return new Run(workload, schedule, count);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A running series of orders. */
    final class Run {

        private final Workload workload;
        private final Schedule schedule;
        private final AtomicLong next = new AtomicLong();
        private final List<Future<List<Posting>>> customers = new ArrayList<>();
        private volatile long count;

        private Run(Workload workload, Schedule schedule, long count) {
            this.workload = workload;
            this.schedule = schedule;
            this.count = count;
            connections.forEach(
                    connection -> customers.add(threads.submit((Callable<List<Posting>>) () -> place(connection))));
        }

        private List<Posting> place(Connection connection) {
            var postings = new ArrayList<Posting>();
            for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                postings.add(place(connection, number));
            }
            return postings;
        }

        private Posting place(Connection connection, long number) {
            var request = workload.request(number);
            var kind = workload.kind(number);
            long intended = schedule.intended(number);
            Waiting.until(intended);
            try {
                var answer = connection.send(request);
                return Posting.of(intended, System.nanoTime(), kind, answer);
            } catch (IOException e) {
                return Posting.failed(intended, System.nanoTime(), kind, e.toString());
            }
        }

        /** Stops after the orders that are in progress. */
        void breakOff() {
            count = 0;
        }

        /** Waits for all responses and returns the postings. */
        List<Posting> postings() throws InterruptedException {
            var all = new ArrayList<Posting>();
            for (var customer : customers) {
                try {
                    all.addAll(customer.get());
                } catch (ExecutionException e) {
                    throw new IllegalStateException("orders cannot be placed", e);
                }
            }
            return all;
        }
    }
}
