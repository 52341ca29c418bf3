package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.inventory.product.ProductRepository;
import dev.fulfilment.messaging.BatchPrefetch;
import java.util.List;
import org.springframework.stereotype.Component;

/** Locks all allocations first, then all products, each sorted by its key, so that two batches cannot deadlock. */
@Component
class AllocationPrefetch implements BatchPrefetch {

    private final AllocationRepository allocations;
    private final ProductRepository products;

    AllocationPrefetch(AllocationRepository allocations, ProductRepository products) {
        this.allocations = allocations;
        this.products = products;
    }

    @Override
    public void prefetch(List<Event> events) {
        var plan = LockPlan.of(events);
        if (!plan.orders().isEmpty()) {
            var locked = allocations.lockAll(plan.orders()).stream()
                    .map(AllocationEntity::allocation)
                    .toList();
            products.lockAll(plan.products(locked));
        }
    }
}
