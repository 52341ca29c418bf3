package dev.fulfilment.monitor.audit;

import static dev.fulfilment.monitor.facts.SagaStep.ALLOCATED;
import static dev.fulfilment.monitor.facts.SagaStep.PLACED;
import static dev.fulfilment.monitor.facts.SagaStep.RELEASED;
import static dev.fulfilment.monitor.facts.SagaStep.SHIPPED;

import dev.fulfilment.monitor.facts.ObservedOrder;
import dev.fulfilment.monitor.facts.StepOccurrence;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Totals of one product: quantities moved according to inventory-service and shipping-service, and the quantity that should be
 * reserved according to order-service.
 *
 * @param reserved quantity that running orders should have reserved
 */
public record StockTotals(long allocated, long released, long shipped, long reserved) {

    private static final StockTotals ZERO = new StockTotals(0, 0, 0, 0);

    /** Returns an order's totals by product. */
    static Map<String, StockTotals> of(ObservedOrder facts) {
        var totals = new TreeMap<String, StockTotals>();
        add(totals, facts.occurrences(ALLOCATED).stream(), count -> new StockTotals(count, 0, 0, 0));
        add(totals, facts.occurrences(RELEASED).stream(), count -> new StockTotals(0, count, 0, 0));
        if (facts.has(SHIPPED)) {
            add(totals, facts.first(ALLOCATED).stream(), count -> new StockTotals(0, 0, count, 0));
        } else if (facts.has(ALLOCATED) && !facts.has(RELEASED)) {
            var ordered = facts.first(PLACED).or(() -> facts.first(ALLOCATED)).stream();
            add(totals, ordered, count -> new StockTotals(0, 0, 0, count));
        }
        return totals;
    }

    private static void add(
            Map<String, StockTotals> totals, Stream<StepOccurrence> occurrences, LongFunction<StockTotals> quantity) {
        occurrences
                .flatMap(each -> each.goods().entrySet().stream())
                .forEach(goods -> totals.merge(goods.getKey(), quantity.apply(goods.getValue()), StockTotals::plus));
    }

    StockTotals plus(StockTotals other) {
        return new StockTotals(
                allocated + other.allocated,
                released + other.released,
                shipped + other.shipped,
                reserved + other.reserved);
    }

    StockTotals negated() {
        return new StockTotals(-allocated, -released, -shipped, -reserved);
    }

    boolean isZero() {
        return equals(ZERO);
    }
}
