package dev.fulfilment.monitor.live;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.sagas.SagaRow;
import dev.fulfilment.monitor.sagas.SagaSummary;
import dev.fulfilment.monitor.sagas.SagaSummaryRepository;
import dev.fulfilment.service.sse.SseClient;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;

/**
 * Subscription of one client to all sagas, with back-pressure: updates of one saga coalesce to its newest state while the
 * client is busy, and of more sagas than a board shows the latest are sent, with the number of the skipped ones.
 */
final class BoardSubscription extends SagaUpdateSubscription {

    static final int MAX_SAGAS = 200;
    private static final long PAUSE_MILLIS = 200;

    private final SagaSummaryRepository sagas;
    private final SequencedMap<OrderId, SagaRow> pending = new LinkedHashMap<>();
    private int skipped;

    BoardSubscription(SagaSummaryRepository sagas, Duration heartbeat) {
        super(heartbeat);
        this.sagas = sagas;
    }

    /** @param running number of all running sagas, which may be more than are sent */
    private record Snapshot(List<SagaSummary> sagas, long running) {}

    private record Skipped(int sagas) {}

    private record Updates(List<SagaRow> sagas, int skipped) {}

    @Override
    void offer(SagaRow saga) {
        synchronized (pending) {
            pending.remove(saga.orderId());
            pending.put(saga.orderId(), saga);
            if (pending.size() > MAX_SAGAS) {
                pending.pollFirstEntry();
                skipped++;
            }
        }
        wake();
    }

    @Override
    protected boolean sendInitial(SseClient client) throws IOException {
        var longestWaiting = sagas.longestWaiting(MAX_SAGAS);
        client.send("snapshot", new Snapshot(longestWaiting, Math.max(sagas.countRunning(), longestWaiting.size())));
        return true;
    }

    @Override
    protected boolean sendUpdates(SseClient client) throws IOException, InterruptedException {
        var updates = drain();
        for (var saga : updates.sagas()) {
            client.send("saga", sagas.summary(saga));
        }
        if (updates.skipped() > 0) {
            client.send("skipped", new Skipped(updates.skipped()));
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        return true;
    }

    private Updates drain() {
        synchronized (pending) {
            var drained = new Updates(List.copyOf(pending.values()), skipped);
            pending.clear();
            skipped = 0;
            return drained;
        }
    }
}
