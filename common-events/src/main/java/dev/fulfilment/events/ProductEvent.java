package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.wire.Event;
import org.jspecify.annotations.Nullable;

/** The integration events that inventory-service publishes on {@link Topics#PRODUCTS}. */
public sealed interface ProductEvent extends Event {

    ProductId productId();

    @Override
    default String key() {
        return productId().text();
    }

    /**
     * A product's current name and price.
     *
     * @param revision counts the listings of a product from 0: the highest one is valid, since an older one can be
     *     redelivered after it. Null, from before listings were counted, means that the last one received is valid
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
            Checks.revision(revision);
        }
    }
}
