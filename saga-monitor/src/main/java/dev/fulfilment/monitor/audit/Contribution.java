package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.facts.OrderFacts;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * What orders add to the books. What was moved and what should be there are told on different topics, so a mistake shows as a
 * difference of the two.
 *
 * @param money by currency
 * @param goods by product
 */
public record Contribution(Map<String, MoneyMoved> money, Map<String, GoodsMoved> goods) {

    public static final Contribution NONE = new Contribution(Map.of(), Map.of());

    public static Contribution of(OrderFacts facts) {
        return new Contribution(MoneyMoved.of(facts), GoodsMoved.of(facts));
    }

    public Contribution plus(Contribution other) {
        return new Contribution(
                merged(money, other.money, MoneyMoved::plus), merged(goods, other.goods, GoodsMoved::plus));
    }

    public Contribution minus(Contribution other) {
        return plus(new Contribution(each(other.money, MoneyMoved::negated), each(other.goods, GoodsMoved::negated)));
    }

    /** Without what does not change anything. */
    Contribution net() {
        var moved = new TreeMap<>(money);
        moved.values().removeIf(MoneyMoved::isNothing);
        var stock = new TreeMap<>(goods);
        stock.values().removeIf(GoodsMoved::isNothing);
        return new Contribution(moved, stock);
    }

    private static <V> Map<String, V> merged(Map<String, V> some, Map<String, V> others, BinaryOperator<V> sum) {
        var all = new TreeMap<>(some);
        others.forEach((key, value) -> all.merge(key, value, sum));
        return all;
    }

    private static <V> Map<String, V> each(Map<String, V> values, UnaryOperator<V> change) {
        var changed = new TreeMap<String, V>();
        values.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }
}
