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
 * Has the orders undone whose deadline has passed. Where an event of theirs is parked here, it may be the one that is
 * waited for: they are put off until it is redriven or discarded.
 */
@Component
class ExpiredDeadlineHandler {

    private final DeferredDeadlineRepository putOff;
    private final ParkedKeys parkedKeys;
    private final EventStore store;
    private final OrderService orders;

    ExpiredDeadlineHandler(
            DeferredDeadlineRepository putOff, ParkedKeys parkedKeys, EventStore store, OrderService orders) {
        this.putOff = putOff;
        this.parkedKeys = parkedKeys;
        this.store = store;
        this.orders = orders;
    }

    /** Those that were put off before are looked at again with them. */
    void handle(List<OrderId> passed) {
        var before = putOff.all();
        var all = Stream.concat(before.stream(), passed.stream()).distinct().toList();
        var parked = parkedAmong(all);
        putOff.add(passed.stream().filter(parked::contains).toList());
        putOff.remove(before.stream().filter(not(parked::contains)).toList());
        cancel(all.stream().filter(not(parked::contains)).toList());
    }

    private Set<OrderId> parkedAmong(List<OrderId> orders) {
        return parkedKeys.parkedAmong(orders.stream().map(OrderId::text).toList()).stream()
                .map(OrderId::of)
                .collect(toSet());
    }

    private void cancel(List<OrderId> late) {
        store.open(late);
        late.forEach(orders::expireDeadline);
    }
}
