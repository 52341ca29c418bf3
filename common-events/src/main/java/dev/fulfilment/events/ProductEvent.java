package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.wire.Event;

/** What inventory-service publishes on {@link Topics#PRODUCTS}. */
public sealed interface ProductEvent extends Event {

    ProductId productId();

    @Override
    default String key() {
        return productId().text();
    }

    /** A product's current name and price; the last one of a product counts. */
    record ProductListed(ProductId productId, String name, Money price) implements ProductEvent {

        public ProductListed {
            requireNonNull(productId, "productId is missing");
            requireNonNull(name, "name is missing");
            requireNonNull(price, "price is missing");
        }
    }
}
