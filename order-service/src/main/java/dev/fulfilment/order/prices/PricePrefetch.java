package dev.fulfilment.order.prices;

import dev.fulfilment.events.ProductEvent;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPrefetch;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the prices of all products of a batch in one query. */
@Component
class PricePrefetch implements BatchPrefetch {

    private final PriceRepository prices;

    PricePrefetch(PriceRepository prices) {
        this.prices = prices;
    }

    @Override
    public void prefetch(List<Event> events) {
        var listed = events.stream()
                .filter(ProductEvent.class::isInstance)
                .map(ProductEvent.class::cast)
                .map(ProductEvent::productId)
                .distinct()
                .toList();
        if (!listed.isEmpty()) {
            prices.open(listed);
        }
    }
}
