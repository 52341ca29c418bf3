package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.inventory.product.ProductRepository;
import dev.fulfilment.messaging.BatchPrefetch;
import java.util.List;
import org.springframework.stereotype.Component;

/** First all orders' rows, then all products, each by its key: two batches never wait for each other in a circle. */
@Component
class AllocationPrefetch implements BatchPrefetch {

    private final AllocationRepository rows;
    private final ProductRepository products;

    AllocationPrefetch(AllocationRepository rows, ProductRepository products) {
        this.rows = rows;
        this.products = products;
    }

    @Override
    public void prefetch(List<Event> events) {
        var rehearsal = LockPlan.of(events);
        if (!rehearsal.orders().isEmpty()) {
            var allocations = rows.lockAll(rehearsal.orders()).stream()
                    .map(AllocationEntity::allocation)
                    .toList();
            products.lockAll(rehearsal.products(allocations));
        }
    }
}
