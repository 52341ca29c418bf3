package dev.fulfilment.monitor.live;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.sagas.SagaRow;
import dev.fulfilment.monitor.sagas.Sagas;
import dev.fulfilment.monitor.sagas.TimelineEntry;
import dev.fulfilment.monitor.sagas.Timelines;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A client that watches one order. It is told every event once, from the tables, in the order in which they were read, so that
 * the last one's place says all that is needed to go on; and then where that leaves the saga.
 */
final class OneSaga implements Subscription {

    private final Client client;
    private final OrderId orderId;
    private final Sagas sagas;
    private final Timelines timelines;
    private final Duration heartbeat;
    private final Semaphore news = new Semaphore(0);
    private long lastPlace;

    /** @param lastPlace the place of the last event that the client has; 0 for none */
    OneSaga(Client client, OrderId orderId, long lastPlace, Sagas sagas, Timelines timelines, Duration heartbeat) {
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
            client.giveSignOfLife();
        }
    }

    private void tell() throws IOException {
        var news = timelines.of(orderId).stream()
                .filter(event -> event.place() > lastPlace)
                .sorted(Comparator.comparing(TimelineEntry::place))
                .toList();
        for (var event : news) {
            client.tell("event", event.place(), event);
            lastPlace = event.place();
        }
        var saga = sagas.find(orderId);
        if (saga.isPresent()) {
            client.tell("saga", saga.get());
        }
    }
}
