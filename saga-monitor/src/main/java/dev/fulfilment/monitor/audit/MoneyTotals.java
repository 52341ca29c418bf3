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
 * Totals of one currency: amounts moved according to payment-service, and the amount owed according to order-service.
 *
 * @param owed amount of completed orders and of running orders that are paid
 */
public record MoneyTotals(BigDecimal charged, BigDecimal refunded, BigDecimal owed) {

    /** Returns an order's totals by currency. */
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

    /** Returns true if the shop should hold this order's money, according to the latest status of order-service. */
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
