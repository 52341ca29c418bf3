package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.wire.Event;
import org.jspecify.annotations.Nullable;

/** What inventory-service publishes on {@link Topics#PRODUCTS}. */
public sealed interface ProductEvent extends Event {

    ProductId productId();

    @Override
    default String key() {
        return productId().text();
    }

    /**
     * A product's current name and price.
     *
     * @param revision counts a product's listings from 0 on: the highest one counts, for an older one can be told again
     *     after it. Null, as it was before they were counted, means that the last one told counts
     */
    record ProductListed(
            ProductId productId,
            String name,
            Money price,
            @Nullable Integer revision) implements ProductEvent {

        public ProductListed {
            requireNonNull(productId, "productId is missing");
            requireNonNull(name, "name is missing");
            requireNonNull(price, "price is missing");
        }
    }
}
