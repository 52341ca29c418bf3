package dev.fulfilment.inventory.product;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductId;

/** The REST representation of a product. */
record ProductResponse(ProductId productId, String name, Money price, long onHand, long allocated, long available) {

    static ProductResponse of(Product product) {
        return new ProductResponse(
                product.id(),
                product.name(),
                product.price(),
                product.onHand(),
                product.allocated(),
                product.available());
    }
}
