package dev.fulfilment.monitor.audit;

import static dev.fulfilment.monitor.facts.Step.ALLOCATED;
import static dev.fulfilment.monitor.facts.Step.CHARGED;
import static dev.fulfilment.monitor.facts.Step.PLACED;
import static dev.fulfilment.monitor.facts.Step.REFUNDED;
import static dev.fulfilment.monitor.facts.Step.RELEASED;
import static dev.fulfilment.monitor.facts.Step.SHIPPED;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.facts.OrderFacts;
import dev.fulfilment.monitor.facts.Sighting;
import dev.fulfilment.monitor.facts.Step;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * What orders add to the books: moved is what payment and inventory told, owed is what should be held by what order-service
 * told. The one comes from other topics than the other, so that a mistake shows as a difference of the two.
 */
public record Contribution(Map<String, MoneyMoved> money, Map<String, GoodsMoved> goods) {

    public static final Contribution NONE = new Contribution(Map.of(), Map.of());

    /**
     * Of one currency.
     *
     * @param owed what completed orders cost, and those under way that are paid
     */
    public record MoneyMoved(BigDecimal charged, BigDecimal refunded, BigDecimal owed) {

        static final MoneyMoved NONE = new MoneyMoved(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        MoneyMoved plus(MoneyMoved other) {
            return new MoneyMoved(charged.add(other.charged), refunded.add(other.refunded), owed.add(other.owed));
        }

        MoneyMoved negated() {
            return new MoneyMoved(charged.negate(), refunded.negate(), owed.negate());
        }

        boolean isNothing() {
            return charged.signum() == 0 && refunded.signum() == 0 && owed.signum() == 0;
        }
    }

    /**
     * Of one product.
     *
     * @param reserved what orders under way should have set aside
     */
    public record GoodsMoved(long allocated, long released, long shipped, long reserved) {

        static final GoodsMoved NONE = new GoodsMoved(0, 0, 0, 0);

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
    }

    public static Contribution of(OrderFacts facts) {
        return new Contribution(moneyOf(facts), goodsOf(facts));
    }

    public Contribution plus(Contribution other) {
        return new Contribution(
                merged(money, other.money, MoneyMoved::plus), merged(goods, other.goods, GoodsMoved::plus));
    }

    public Contribution minus(Contribution other) {
        return plus(new Contribution(each(other.money, MoneyMoved::negated), each(other.goods, GoodsMoved::negated)));
    }

    /** Without what does not change anything. */
    public Contribution net() {
        var moved = new TreeMap<>(money);
        moved.values().removeIf(MoneyMoved::isNothing);
        var stock = new TreeMap<>(goods);
        stock.values().removeIf(GoodsMoved.NONE::equals);
        return new Contribution(moved, stock);
    }

    private static Map<String, MoneyMoved> moneyOf(OrderFacts facts) {
        var moved = new TreeMap<String, MoneyMoved>();
        facts.all(CHARGED)
                .forEach(each -> add(moved, each, amount -> new MoneyMoved(amount, BigDecimal.ZERO, BigDecimal.ZERO)));
        facts.all(REFUNDED)
                .forEach(each -> add(moved, each, amount -> new MoneyMoved(BigDecimal.ZERO, amount, BigDecimal.ZERO)));
        if (isHeld(facts)) {
            facts.first(PLACED)
                    .or(() -> facts.first(CHARGED))
                    .ifPresent(each ->
                            add(moved, each, amount -> new MoneyMoved(BigDecimal.ZERO, BigDecimal.ZERO, amount)));
        }
        return moved;
    }

    private interface Moved {
        MoneyMoved of(BigDecimal amount);
    }

    private static void add(Map<String, MoneyMoved> moved, Sighting sighting, Moved how) {
        Money money = sighting.money();
        if (money != null) {
            moved.merge(money.currency().getCurrencyCode(), how.of(money.amount()), MoneyMoved::plus);
        }
    }

    /** Whether the shop should have this order's money, as far as order-service has told. */
    private static boolean isHeld(OrderFacts facts) {
        var report = facts.report();
        if (report != null && report.isFinal()) {
            return report.status() == OrderStatus.COMPLETED;
        }
        return facts.has(CHARGED) && !facts.has(REFUNDED);
    }

    private static Map<String, GoodsMoved> goodsOf(OrderFacts facts) {
        var moved = new TreeMap<String, GoodsMoved>();
        each(
                facts,
                ALLOCATED,
                (product, count) -> moved.merge(product, new GoodsMoved(count, 0, 0, 0), GoodsMoved::plus));
        each(
                facts,
                RELEASED,
                (product, count) -> moved.merge(product, new GoodsMoved(0, count, 0, 0), GoodsMoved::plus));
        if (facts.has(SHIPPED)) {
            first(
                    facts,
                    ALLOCATED,
                    (product, count) -> moved.merge(product, new GoodsMoved(0, 0, count, 0), GoodsMoved::plus));
        } else if (facts.has(ALLOCATED) && !facts.has(RELEASED)) {
            first(
                    facts,
                    facts.has(PLACED) ? PLACED : ALLOCATED,
                    (product, count) -> moved.merge(product, new GoodsMoved(0, 0, 0, count), GoodsMoved::plus));
        }
        return moved;
    }

    private interface Goods {
        void take(String product, long count);
    }

    private static void each(OrderFacts facts, Step step, Goods goods) {
        facts.all(step).forEach(sighting -> sighting.goods().forEach(goods::take));
    }

    private static void first(OrderFacts facts, Step step, Goods goods) {
        facts.first(step).ifPresent(sighting -> sighting.goods().forEach(goods::take));
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
