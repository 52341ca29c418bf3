package dev.fulfilment.monitor.audit;

import static dev.fulfilment.monitor.facts.Step.CHARGED;
import static dev.fulfilment.monitor.facts.Step.PLACED;
import static dev.fulfilment.monitor.facts.Step.REFUNDED;
import static java.math.BigDecimal.ZERO;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.facts.OrderFacts;
import dev.fulfilment.monitor.facts.Sighting;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Of one currency: what was moved by payment's word, and what should be held by order-service's.
 *
 * @param owed what completed orders cost, and those under way that are paid
 */
public record MoneyMoved(BigDecimal charged, BigDecimal refunded, BigDecimal owed) {

    /** By currency. */
    static Map<String, MoneyMoved> of(OrderFacts facts) {
        var moved = new TreeMap<String, MoneyMoved>();
        facts.all(CHARGED).forEach(each -> add(moved, each, amount -> new MoneyMoved(amount, ZERO, ZERO)));
        facts.all(REFUNDED).forEach(each -> add(moved, each, amount -> new MoneyMoved(ZERO, amount, ZERO)));
        if (isHeld(facts)) {
            facts.first(PLACED)
                    .or(() -> facts.first(CHARGED))
                    .ifPresent(each -> add(moved, each, amount -> new MoneyMoved(ZERO, ZERO, amount)));
        }
        return moved;
    }

    private static void add(Map<String, MoneyMoved> moved, Sighting sighting, Function<BigDecimal, MoneyMoved> amount) {
        var money = sighting.money();
        if (money != null) {
            moved.merge(money.currency().getCurrencyCode(), amount.apply(money.amount()), MoneyMoved::plus);
        }
    }

    /** Whether the shop should have this order's money, as far as order-service has told. */
    private static boolean isHeld(OrderFacts facts) {
        var report = facts.report();
        return report != null && report.isFinal()
                ? report.status() == OrderStatus.COMPLETED
                : facts.has(CHARGED) && !facts.has(REFUNDED);
    }

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
