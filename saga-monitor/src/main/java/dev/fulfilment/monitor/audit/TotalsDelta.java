package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.facts.ObservedOrder;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Change of the audit totals. The actual and the expected amounts come from different topics, so a mistake shows as a difference
 * between them.
 *
 * @param money by currency
 * @param goods by product
 */
public record TotalsDelta(Map<String, MoneyTotals> money, Map<String, StockTotals> goods) {

    public static final TotalsDelta NONE = new TotalsDelta(Map.of(), Map.of());

    public static TotalsDelta of(ObservedOrder facts) {
        return new TotalsDelta(MoneyTotals.of(facts), StockTotals.of(facts));
    }

    public TotalsDelta plus(TotalsDelta other) {
        return new TotalsDelta(
                merged(money, other.money, MoneyTotals::plus), merged(goods, other.goods, StockTotals::plus));
    }

    public TotalsDelta minus(TotalsDelta other) {
        return plus(new TotalsDelta(each(other.money, MoneyTotals::negated), each(other.goods, StockTotals::negated)));
    }

    /** Removes entries that change no total. */
    TotalsDelta withoutZeros() {
        var nonZeroMoney = new TreeMap<>(money);
        nonZeroMoney.values().removeIf(MoneyTotals::isZero);
        var nonZeroGoods = new TreeMap<>(goods);
        nonZeroGoods.values().removeIf(StockTotals::isZero);
        return new TotalsDelta(nonZeroMoney, nonZeroGoods);
    }

    private static <V> Map<String, V> merged(Map<String, V> left, Map<String, V> right, BinaryOperator<V> sum) {
        var all = new TreeMap<>(left);
        right.forEach((key, value) -> all.merge(key, value, sum));
        return all;
    }

    private static <V> Map<String, V> each(Map<String, V> values, UnaryOperator<V> change) {
        var changed = new TreeMap<String, V>();
        values.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }
}
