package dev.fulfilment.monitor.live;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.sagas.SagaReader;
import dev.fulfilment.monitor.sagas.SagaRow;
import dev.fulfilment.monitor.sagas.TimelineEntry;
import dev.fulfilment.monitor.sagas.TimelineReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A client that watches one order. It is told every event once, from the tables, in the order in which they were read, so that
 * the last one's place says all that is needed to go on; and then where that leaves the saga.
 */
final class SagaSubscription implements Subscription {

    private final SseClient client;
    private final OrderId orderId;
    private final SagaReader sagas;
    private final TimelineReader timelines;
    private final Duration heartbeat;
    private final Semaphore news = new Semaphore(0);
    private long lastPlace;

    /** @param lastPlace the place of the last event that the client has; 0 for none */
    SagaSubscription(
            SseClient client,
            OrderId orderId,
            long lastPlace,
            SagaReader sagas,
            TimelineReader timelines,
            Duration heartbeat) {
        this.client = client;
        this.orderId = orderId;
        this.lastPlace = lastPlace;
        this.sagas = sagas;
        this.timelines = timelines;
        this.heartbeat = heartbeat;
    }

    @Override
    public void offer(SagaRow saga) {
        if (saga.orderId().equals(orderId) && news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public void begin() throws IOException {
        tell();
    }

    @Override
    public void goOn() throws IOException, InterruptedException {
        if (news.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
            tell();
        } else {
            client.heartbeat();
        }
    }

    private void tell() throws IOException {
        var news = timelines.of(orderId).stream()
                .filter(event -> event.place() > lastPlace)
                .sorted(Comparator.comparing(TimelineEntry::place))
                .toList();
        for (var event : news) {
            client.send("event", event.place(), event);
            lastPlace = event.place();
        }
        var saga = sagas.find(orderId);
        if (saga.isPresent()) {
            client.send("saga", saga.get());
        }
    }
}
