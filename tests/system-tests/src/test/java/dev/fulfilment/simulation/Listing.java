package dev.fulfilment.simulation;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import java.util.Optional;

/**
 * What a product costs.
 *
 * @param revision counts what it cost before
 */
record Listing(Money price, int revision) {

    static Listing of(ProductListed listed) {
        return new Listing(
                listed.price(), Optional.ofNullable(listed.revision()).orElse(0));
    }

    ProductListed told(ProductId product) {
        return new ProductListed(product, product.text(), price, revision);
    }

    Listing at(Money other) {
        return new Listing(other, revision + 1);
    }
}
