package dev.fulfilment.inventory.allocation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderScoped;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.wire.Event;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rows that a batch of events needs, known before the first is handled. Products that no action changes stay unlocked. */
record LockPlan(NavigableMap<OrderId, List<OrderScoped>> events) {

    static LockPlan of(List<Event> batch) {
        return new LockPlan(batch.stream()
                .filter(OrderScoped.class::isInstance)
                .map(OrderScoped.class::cast)
                .collect(groupingBy(OrderScoped::orderId, TreeMap::new, toList())));
    }

    SortedSet<OrderId> orders() {
        return events.navigableKeySet();
    }

    /**
     * Returns the products to lock after the orders. Inputs are only added, so an action that becomes due within the batch
     * is still due, or was superseded by another one, at its end.
     */
    SortedSet<ProductId> products(List<Allocation> allocations) {
        return allocations.stream().flatMap(this::products).collect(toCollection(TreeSet::new));
    }

    private Stream<ProductId> products(Allocation current) {
        var allocation = current;
        for (var event : events.getOrDefault(current.order(), List.of())) {
            allocation = allocation.on(event);
        }
        return allocation.nextAction() == AllocationAction.NONE
                ? Stream.empty()
                : allocation.items().quantities().keySet().stream();
    }
}
