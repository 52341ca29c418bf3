package dev.fulfilment.inventory.allocation;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.ProductId;
import dev.fulfilment.inventory.product.Product;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/**
 * The products of an order's items, locked by the current transaction.
 *
 * @param products the products that exist
 */
record LockedProducts(Map<ProductId, Product> products) {

    Map<ProductId, Long> available() {
        return products.values().stream().collect(toMap(Product::id, Product::available));
    }

    /** Applies the change to the products and returns those that are changed. */
    Collection<Product> apply(StockChange change, OrderItems items) {
        return switch (change) {
            case NONE -> List.of();
            case RESERVE -> each(items, Product::reserve);
            case RELEASE -> each(items, Product::release);
            case SHIP -> each(items, Product::ship);
        };
    }

    private Collection<Product> each(OrderItems items, ObjLongConsumer<Product> change) {
        items.quantities().forEach((id, quantity) -> change.accept(product(id), quantity));
        return products.values();
    }

    private Product product(ProductId id) {
        return Optional.ofNullable(products.get(id))
                .orElseThrow(() -> new IllegalStateException("product %s is not loaded".formatted(id)));
    }
}
