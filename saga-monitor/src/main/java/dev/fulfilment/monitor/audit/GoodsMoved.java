package dev.fulfilment.monitor.audit;

import static dev.fulfilment.monitor.facts.Step.ALLOCATED;
import static dev.fulfilment.monitor.facts.Step.PLACED;
import static dev.fulfilment.monitor.facts.Step.RELEASED;
import static dev.fulfilment.monitor.facts.Step.SHIPPED;

import dev.fulfilment.monitor.facts.OrderFacts;
import dev.fulfilment.monitor.facts.Sighting;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Of one product: what was moved by inventory's and shipping's word, and what should be set aside by order-service's.
 *
 * @param reserved what orders under way should have set aside
 */
public record GoodsMoved(long allocated, long released, long shipped, long reserved) {

    private static final GoodsMoved NOTHING = new GoodsMoved(0, 0, 0, 0);

    /** By product. */
    static Map<String, GoodsMoved> of(OrderFacts facts) {
        var moved = new TreeMap<String, GoodsMoved>();
        add(moved, facts.all(ALLOCATED).stream(), count -> new GoodsMoved(count, 0, 0, 0));
        add(moved, facts.all(RELEASED).stream(), count -> new GoodsMoved(0, count, 0, 0));
        if (facts.has(SHIPPED)) {
            add(moved, facts.first(ALLOCATED).stream(), count -> new GoodsMoved(0, 0, count, 0));
        } else if (facts.has(ALLOCATED) && !facts.has(RELEASED)) {
            var ordered = facts.first(PLACED).or(() -> facts.first(ALLOCATED)).stream();
            add(moved, ordered, count -> new GoodsMoved(0, 0, 0, count));
        }
        return moved;
    }

    private static void add(
            Map<String, GoodsMoved> moved, Stream<Sighting> sightings, LongFunction<GoodsMoved> quantity) {
        sightings
                .flatMap(each -> each.goods().entrySet().stream())
                .forEach(goods -> moved.merge(goods.getKey(), quantity.apply(goods.getValue()), GoodsMoved::plus));
    }

    GoodsMoved plus(GoodsMoved other) {
        return new GoodsMoved(
                allocated + other.allocated,
                released + other.released,
                shipped + other.shipped,
                reserved + other.reserved);
    }

    GoodsMoved negated() {
        return new GoodsMoved(-allocated, -released, -shipped, -reserved);
    }

    boolean isNothing() {
        return equals(NOTHING);
    }
}
