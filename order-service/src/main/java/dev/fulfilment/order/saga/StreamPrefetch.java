package dev.fulfilment.order.saga;

import dev.fulfilment.events.OrderScoped;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPrefetch;
import dev.fulfilment.order.eventstore.EventStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the streams of all orders of a batch in one query. */
@Component
class StreamPrefetch implements BatchPrefetch {

    private final EventStore store;

    StreamPrefetch(EventStore store) {
        this.store = store;
    }

    @Override
    public void prefetch(List<Event> events) {
        store.open(OrderScoped.orderIds(events));
    }
}
