package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.ProductId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Why an order's stock is not, or no longer, set aside: for people, product by product where that is the reason. */
public record AllocationFailure(Reason reason, String detail) {

    /** What is missing of the products; empty when nothing is. */
    static Optional<AllocationFailure> of(SortedMap<ProductId, Long> wanted, Map<ProductId, Long> available) {
        var lacking = wanted.entrySet().stream()
                .filter(line -> isShort(available.get(line.getKey()), line.getValue()))
                .toList();
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        var allKnown = lacking.stream().allMatch(line -> available.containsKey(line.getKey()));
        var detail = OrderItems.listing(
                lacking.stream().map(line -> told(line.getKey(), line.getValue(), available.get(line.getKey()))), "; ");
        return Optional.of(new AllocationFailure(allKnown ? Reason.OUT_OF_STOCK : Reason.UNKNOWN_PRODUCT, detail));
    }

    private static boolean isShort(@Nullable Long available, long wanted) {
        return available == null || available < wanted;
    }

    private static String told(ProductId id, long wanted, @Nullable Long available) {
        return available == null
                ? "%s: unknown product".formatted(id)
                : "%s: %d wanted, %d available".formatted(id, wanted, available);
    }
}
