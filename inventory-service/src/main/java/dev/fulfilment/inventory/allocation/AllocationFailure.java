package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.ProductId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reason why no stock is reserved for an order, or no longer. The detail is for people; it lists products that are short. */
public record AllocationFailure(Reason reason, String detail) {

    /** Returns the failure that lists the short and unknown products; empty if all quantities are available. */
    static Optional<AllocationFailure> of(SortedMap<ProductId, Long> quantities, Map<ProductId, Long> available) {
        var shortLines = quantities.entrySet().stream()
                .filter(line -> isShort(available.get(line.getKey()), line.getValue()))
                .toList();
        if (shortLines.isEmpty()) {
            return Optional.empty();
        }
        var allKnown = shortLines.stream().allMatch(line -> available.containsKey(line.getKey()));
        var detail = OrderItems.listing(
                shortLines.stream().map(line -> describe(line.getKey(), line.getValue(), available.get(line.getKey()))),
                "; ");
        return Optional.of(new AllocationFailure(allKnown ? Reason.OUT_OF_STOCK : Reason.UNKNOWN_PRODUCT, detail));
    }

    private static boolean isShort(@Nullable Long available, long wanted) {
        return available == null || available < wanted;
    }

    private static String describe(ProductId id, long wanted, @Nullable Long available) {
        return available == null
                ? "%s: unknown product".formatted(id)
                : "%s: %d wanted, %d available".formatted(id, wanted, available);
    }
}
