package dev.fulfilment.monitor.facts;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderLine;
import dev.fulfilment.events.StockLine;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Occurrence of a step, reported by one event.
 *
 * @param at timestamp of the event, by the publisher's clock
 * @param money amount in the event; null if it has none
 * @param goods quantities in the event by product id; empty if it has none
 */
public record StepOccurrence(
        SagaStep step, UUID eventId, Instant at, @Nullable Money money, Map<String, Long> goods) {

    public StepOccurrence {
        goods = goods == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(goods));
    }

    static SortedMap<String, Long> ordered(List<OrderLine> lines) {
        return goods(lines, line -> line.productId().text(), OrderLine::quantity);
    }

    static SortedMap<String, Long> stock(List<StockLine> lines) {
        return goods(lines, line -> line.productId().text(), StockLine::quantity);
    }

    private static <L> SortedMap<String, Long> goods(
            List<L> lines, Function<L, String> product, ToIntFunction<L> quantity) {
        var goods = new TreeMap<String, Long>();
        lines.forEach(line -> goods.merge(product.apply(line), (long) quantity.applyAsInt(line), Long::sum));
        return goods;
    }
}
