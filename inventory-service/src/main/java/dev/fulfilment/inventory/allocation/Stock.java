package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.ProductId;
import dev.fulfilment.inventory.product.Product;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/**
 * The products that an order names, locked for it.
 *
 * @param products those that exist
 */
record Stock(Map<ProductId, Product> products) {

    /** Why the items cannot be set aside; empty when every one of them can. */
    Optional<Shortfall> shortfall(Items items) {
        return Shortfall.of(items.wanted(), products);
    }

    void setAside(Items items) {
        each(items, Product::setAside);
    }

    void giveBack(Items items) {
        each(items, Product::giveBack);
    }

    void shipOut(Items items) {
        each(items, Product::shipOut);
    }

    private void each(Items items, ObjLongConsumer<Product> change) {
        items.wanted().forEach((id, quantity) -> change.accept(product(id), quantity));
    }

    private Product product(ProductId id) {
        return Optional.ofNullable(products.get(id))
                .orElseThrow(() -> new IllegalStateException("product %s is not loaded".formatted(id)));
    }
}
