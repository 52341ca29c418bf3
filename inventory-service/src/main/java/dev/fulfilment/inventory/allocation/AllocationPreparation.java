package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.inventory.product.ProductRows;
import dev.fulfilment.messaging.BatchPreparation;
import java.util.List;
import org.springframework.stereotype.Component;

/** First all orders' rows, then all products, each by its key: two batches never wait for each other in a circle. */
@Component
class AllocationPreparation implements BatchPreparation {

    private final AllocationRows rows;
    private final ProductRows products;

    AllocationPreparation(AllocationRows rows, ProductRows products) {
        this.rows = rows;
        this.products = products;
    }

    @Override
    public void prepare(List<Event> events) {
        var rehearsal = Rehearsal.of(events);
        if (!rehearsal.orders().isEmpty()) {
            var allocations = rows.lockAll(rehearsal.orders()).stream()
                    .map(AllocationRow::allocation)
                    .toList();
            products.lockAll(rehearsal.products(allocations));
        }
    }
}
