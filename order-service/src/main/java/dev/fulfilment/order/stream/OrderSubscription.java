package dev.fulfilment.order.stream;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.api.HistoryEntry;
import dev.fulfilment.order.eventstore.EventSerializer;
import dev.fulfilment.service.sse.SseClient;
import dev.fulfilment.service.sse.SseSubscription;
import java.io.IOException;
import java.time.Duration;

/** Events of one order for one client: the history, each event as it is stored, and {@code end} after the last. */
final class OrderSubscription extends SseSubscription {

    private final OrderId orderId;
    private final OrderHistoryReader histories;
    private final EventSerializer serializer;
    private long lastVersion;

    /** @param lastVersion version of the last event that the client has; 0 for none */
    OrderSubscription(
            OrderId orderId,
            long lastVersion,
            OrderHistoryReader histories,
            EventSerializer serializer,
            Duration heartbeat) {
        super(heartbeat);
        this.orderId = orderId;
        this.lastVersion = lastVersion;
        this.histories = histories;
        this.serializer = serializer;
    }

    private record End(OrderStatus status) {}

    OrderId orderId() {
        return orderId;
    }

    @Override
    protected boolean sendUpdates(SseClient client) throws IOException {
        var history = histories.of(orderId).orElseThrow();
        for (var event : history.after(lastVersion)) {
            client.send(serializer.nameOf(event.event()), event.version(), HistoryEntry.of(event, serializer));
            lastVersion = event.version();
        }
        if (history.isFinished()) {
            client.send("end", new End(history.status()));
        }
        return !history.isFinished();
    }

    /** Reads the order again, because the wake-up is lost while Kafka is unavailable. */
    @Override
    protected boolean sendAfterHeartbeat(SseClient client) throws IOException {
        return sendUpdates(client);
    }
}
