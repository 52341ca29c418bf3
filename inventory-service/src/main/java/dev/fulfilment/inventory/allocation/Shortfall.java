package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.ProductId;
import dev.fulfilment.inventory.product.Product;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What is missing for an order: for people, product by product. */
record Shortfall(Reason reason, String detail) {

    static Optional<Shortfall> of(SortedMap<ProductId, Long> wanted, Map<ProductId, Product> products) {
        var lacking = wanted.entrySet().stream()
                .filter(line -> isShort(products.get(line.getKey()), line.getValue()))
                .toList();
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        var allKnown = lacking.stream().allMatch(line -> products.containsKey(line.getKey()));
        var detail = Items.listing(
                lacking.stream().map(line -> told(line.getKey(), line.getValue(), products.get(line.getKey()))), "; ");
        return Optional.of(new Shortfall(allKnown ? Reason.OUT_OF_STOCK : Reason.UNKNOWN_PRODUCT, detail));
    }

    private static boolean isShort(@Nullable Product product, long wanted) {
        return product == null || product.available() < wanted;
    }

    private static String told(ProductId id, long wanted, @Nullable Product product) {
        return product == null
                ? "%s: unknown product".formatted(id)
                : "%s: %d wanted, %d available".formatted(id, wanted, product.available());
    }
}
