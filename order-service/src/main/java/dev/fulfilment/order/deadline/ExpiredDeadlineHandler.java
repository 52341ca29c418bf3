package dev.fulfilment.order.deadline;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.ParkedKeys;
import dev.fulfilment.order.application.OrderService;
import dev.fulfilment.order.eventstore.EventStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Cancels orders whose deadline has passed. An order with a parked event is deferred until that event is redriven or
 * discarded, as it may be the expected one.
 */
@Component
class ExpiredDeadlineHandler {

    private final DeferredDeadlineRepository deferred;
    private final ParkedKeys parkedKeys;
    private final EventStore store;
    private final OrderService orders;

    ExpiredDeadlineHandler(
            DeferredDeadlineRepository deferred, ParkedKeys parkedKeys, EventStore store, OrderService orders) {
        this.deferred = deferred;
        this.parkedKeys = parkedKeys;
        this.store = store;
        this.orders = orders;
    }

    /** Handles these orders together with the deferred ones. */
    void handle(List<OrderId> expired) {
        var before = deferred.all();
        var all = Stream.concat(before.stream(), expired.stream()).distinct().toList();
        var parked = parkedAmong(all);
        deferred.add(expired.stream().filter(parked::contains).toList());
        deferred.remove(before.stream().filter(not(parked::contains)).toList());
        cancel(all.stream().filter(not(parked::contains)).toList());
    }

    private Set<OrderId> parkedAmong(List<OrderId> orders) {
        return parkedKeys.parkedAmong(orders.stream().map(OrderId::text).toList()).stream()
                .map(OrderId::of)
                .collect(toSet());
    }

    private void cancel(List<OrderId> overdue) {
        store.open(overdue);
        overdue.forEach(orders::expireDeadline);
    }
}
