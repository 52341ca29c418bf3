package dev.fulfilment.monitor.live;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.sagas.SagaReader;
import dev.fulfilment.monitor.sagas.SagaRow;
import dev.fulfilment.monitor.sagas.SagaSummary;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A client that watches all sagas. Of one that moved several times while the client was busy it is told the newest state, and
 * when more moved than a board can show, it is told of the latest and how many were left out.
 */
final class BoardSubscription implements Subscription {

    static final int MOST = 200;
    private static final long PAUSE_MILLIS = 200;

    private final SseClient client;
    private final SagaReader sagas;
    private final Duration heartbeat;
    private final Semaphore news = new Semaphore(0);
    private final SequencedMap<OrderId, SagaRow> moved = new LinkedHashMap<>();
    private int skipped;

    BoardSubscription(SseClient client, SagaReader sagas, Duration heartbeat) {
        this.client = client;
        this.sagas = sagas;
        this.heartbeat = heartbeat;
    }

    private record Snapshot(List<SagaSummary> sagas) {}

    private record Skipped(int sagas) {}

    /** What is to be told now. */
    private record News(List<SagaRow> sagas, int skipped) {}

    @Override
    public void offer(SagaRow saga) {
        synchronized (moved) {
            moved.remove(saga.orderId());
            moved.put(saga.orderId(), saga);
            if (moved.size() > MOST) {
                moved.pollFirstEntry();
                skipped++;
            }
        }
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public void begin() throws IOException {
        client.send("snapshot", new Snapshot(sagas.running(MOST)));
    }

    @Override
    public void goOn() throws IOException, InterruptedException {
        if (!news.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS)) {
            client.heartbeat();
            return;
        }
        news.drainPermits();
        tell(taken());
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }

    private void tell(News now) throws IOException {
        for (var saga : now.sagas()) {
            client.send("saga", sagas.summary(saga));
        }
        if (now.skipped() > 0) {
            client.send("skipped", new Skipped(now.skipped()));
        }
    }

    private News taken() {
        synchronized (moved) {
            var taken = new News(List.copyOf(moved.values()), skipped);
            moved.clear();
            skipped = 0;
            return taken;
        }
    }
}
