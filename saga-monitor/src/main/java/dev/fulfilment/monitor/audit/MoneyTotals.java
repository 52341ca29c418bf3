package dev.fulfilment.monitor.audit;

import static dev.fulfilment.monitor.facts.SagaStep.CHARGED;
import static dev.fulfilment.monitor.facts.SagaStep.PLACED;
import static dev.fulfilment.monitor.facts.SagaStep.REFUNDED;
import static java.math.BigDecimal.ZERO;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.facts.ObservedOrder;
import dev.fulfilment.monitor.facts.StepOccurrence;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Of one currency: what was moved by payment's word, and what should be held by order-service's.
 *
 * @param owed what completed orders cost, and those under way that are paid
 */
public record MoneyTotals(BigDecimal charged, BigDecimal refunded, BigDecimal owed) {

    /** By currency. */
    static Map<String, MoneyTotals> of(ObservedOrder facts) {
        var totals = new TreeMap<String, MoneyTotals>();
        facts.occurrences(CHARGED).forEach(each -> add(totals, each, amount -> new MoneyTotals(amount, ZERO, ZERO)));
        facts.occurrences(REFUNDED).forEach(each -> add(totals, each, amount -> new MoneyTotals(ZERO, amount, ZERO)));
        if (isHeld(facts)) {
            facts.first(PLACED)
                    .or(() -> facts.first(CHARGED))
                    .ifPresent(each -> add(totals, each, amount -> new MoneyTotals(ZERO, ZERO, amount)));
        }
        return totals;
    }

    private static void add(
            Map<String, MoneyTotals> totals, StepOccurrence occurrence, Function<BigDecimal, MoneyTotals> amount) {
        var money = occurrence.money();
        if (money != null) {
            totals.merge(money.currency().getCurrencyCode(), amount.apply(money.amount()), MoneyTotals::plus);
        }
    }

    /** Whether the shop should have this order's money, as far as order-service has told. */
    private static boolean isHeld(ObservedOrder facts) {
        var report = facts.report();
        return report != null && report.isFinal()
                ? report.status() == OrderStatus.COMPLETED
                : facts.has(CHARGED) && !facts.has(REFUNDED);
    }

    MoneyTotals plus(MoneyTotals other) {
        return new MoneyTotals(charged.add(other.charged), refunded.add(other.refunded), owed.add(other.owed));
    }

    MoneyTotals negated() {
        return new MoneyTotals(charged.negate(), refunded.negate(), owed.negate());
    }

    boolean isZero() {
        return charged.signum() == 0 && refunded.signum() == 0 && owed.signum() == 0;
    }
}
