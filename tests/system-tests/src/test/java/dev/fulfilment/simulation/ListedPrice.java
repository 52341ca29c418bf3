package dev.fulfilment.simulation;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import java.util.Optional;

/**
 * Price of a product.
 *
 * @param revision number of earlier prices
 */
record ListedPrice(Money price, int revision) {

    static ListedPrice of(ProductListed listed) {
        return new ListedPrice(
                listed.price(), Optional.ofNullable(listed.revision()).orElse(0));
    }

    ProductListed event(ProductId product) {
        return new ProductListed(product, product.text(), price, revision);
    }

    ListedPrice withPrice(Money other) {
        return new ListedPrice(other, revision + 1);
    }
}
