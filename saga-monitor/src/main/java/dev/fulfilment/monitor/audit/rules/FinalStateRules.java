package dev.fulfilment.monitor.audit.rules;

import static dev.fulfilment.monitor.facts.SagaStep.ALLOCATED;
import static dev.fulfilment.monitor.facts.SagaStep.CHARGED;
import static dev.fulfilment.monitor.facts.SagaStep.DECLINED;
import static dev.fulfilment.monitor.facts.SagaStep.PLACED;
import static dev.fulfilment.monitor.facts.SagaStep.REFUNDED;
import static dev.fulfilment.monitor.facts.SagaStep.RELEASED;
import static dev.fulfilment.monitor.facts.SagaStep.SHIPPED;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.audit.rules.Discrepancy.Evidence;
import dev.fulfilment.monitor.facts.ObservedOrder;
import dev.fulfilment.monitor.facts.OrderStatusReport;
import dev.fulfilment.monitor.facts.SagaStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rules that compare an order's final status with the events of the other services. */
public final class FinalStateRules {

    private final ObservedOrder facts;
    private final Evidence reported;
    private final List<Discrepancy> discrepancies = new ArrayList<>();

    private FinalStateRules(ObservedOrder facts, OrderStatusReport report) {
        this.facts = facts;
        this.reported = new Evidence("OrderUpdated", report.eventId(), report.at());
    }

    public static List<Discrepancy> check(ObservedOrder facts) {
        var report = facts.report();
        if (report == null || !report.isFinal()) {
            return List.of();
        }
        var rules = new FinalStateRules(facts, report);
        if (report.status() == OrderStatus.COMPLETED) {
            rules.completed();
        } else {
            rules.cancelled();
        }
        return rules.discrepancies;
    }

    private void completed() {
        if (!facts.has(SHIPPED)) {
            add(Rule.COMPLETED_IS_SHIPPED, "completed, but not shipped", PLACED);
        }
    }

    private void cancelled() {
        if (facts.has(SHIPPED)) {
            add(Rule.ONE_WAY_ONLY, "cancelled, but shipped", SHIPPED);
        }
        if (facts.has(CHARGED) && !facts.has(REFUNDED)) {
            add(Rule.CANCELLED_IS_SETTLED, "cancelled, but charged and not refunded", CHARGED);
        }
        if (!facts.has(CHARGED) && !facts.has(DECLINED) && !facts.has(REFUNDED)) {
            add(Rule.CANCELLED_IS_SETTLED, "cancelled, but neither charged nor declined", PLACED);
        }
        if (facts.has(ALLOCATED) && !facts.has(RELEASED)) {
            add(Rule.CANCELLED_IS_RELEASED, "cancelled, but still allocated", ALLOCATED);
        }
    }

    private void add(Rule rule, String detail, SagaStep step) {
        var evidence = Stream.concat(
                Stream.of(reported), facts.occurrences(step).stream().map(Evidence::of));
        discrepancies.add(new Discrepancy(rule, detail, evidence.toList()));
    }
}
