package com.example.loyalty;

import dev.fulfilment.events.OrderScoped;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPrefetch;
import java.util.List;
import org.springframework.stereotype.Component;

/** Locks the rows of all orders of a batch before its events are handled. */
@Component
class OrderPointsPrefetch implements BatchPrefetch {

    private final OrderPointsRepository repository;

    OrderPointsPrefetch(OrderPointsRepository repository) {
        this.repository = repository;
    }

    @Override
    public void prefetch(List<Event> events) {
        repository.lockAll(OrderScoped.orderIds(events));
    }
}
