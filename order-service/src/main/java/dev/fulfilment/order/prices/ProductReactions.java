package dev.fulfilment.order.prices;

import dev.fulfilment.events.ProductEvent;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Reactions;
import org.springframework.stereotype.Component;

@Component
class ProductReactions implements Reactions<ProductEvent> {

    private final PriceList prices;

    ProductReactions(PriceList prices) {
        this.prices = prices;
    }

    @Override
    public Topic topic() {
        return Topics.PRODUCTS;
    }

    @Override
    public void on(ProductEvent event) {
        switch (event) {
            case ProductListed listed -> prices.list(listed);
        }
    }
}
