package dev.fulfilment.monitor.live;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.sagas.SagaRow;
import dev.fulfilment.monitor.sagas.SagaSummaryRepository;
import dev.fulfilment.monitor.sagas.TimelineEntry;
import dev.fulfilment.monitor.sagas.TimelineRepository;
import dev.fulfilment.service.sse.SseClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;

/**
 * Subscription of one client to one order. Sends every event once, in the order of ingestion, so that the last event's place
 * is enough to resume; then the resulting state of the saga.
 */
final class SagaSubscription extends SagaUpdateSubscription {

    private final OrderId orderId;
    private final SagaSummaryRepository sagas;
    private final TimelineRepository timelines;
    private long lastPlace;

    /** @param lastPlace place of the last event that the client has; 0 for none */
    SagaSubscription(
            OrderId orderId,
            long lastPlace,
            SagaSummaryRepository sagas,
            TimelineRepository timelines,
            Duration heartbeat) {
        super(heartbeat);
        this.orderId = orderId;
        this.lastPlace = lastPlace;
        this.sagas = sagas;
        this.timelines = timelines;
    }

    @Override
    void offer(SagaRow saga) {
        if (saga.orderId().equals(orderId)) {
            wake();
        }
    }

    @Override
    protected boolean sendUpdates(SseClient client) throws IOException {
        var events = timelines.find(orderId).stream()
                .filter(event -> event.place() > lastPlace)
                .sorted(Comparator.comparing(TimelineEntry::place))
                .toList();
        for (var event : events) {
            client.send("event", event.place(), event);
            lastPlace = event.place();
        }
        var saga = sagas.find(orderId);
        if (saga.isPresent()) {
            client.send("saga", saga.get());
        }
        return true;
    }
}
