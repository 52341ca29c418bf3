package dev.fulfilment.order.prices;

import dev.fulfilment.events.ProductEvent;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.Reactions;
import org.springframework.stereotype.Component;

@Component
class ProductReactions implements Reactions<ProductEvent> {

    private final PriceList prices;

    ProductReactions(PriceList prices) {
        this.prices = prices;
    }

    @Override
    public EventHandlers<ProductEvent> handlers() {
        return EventHandlers.of(Topics.PRODUCTS, ProductEvent.class).on(ProductListed.class, prices::list);
    }
}
