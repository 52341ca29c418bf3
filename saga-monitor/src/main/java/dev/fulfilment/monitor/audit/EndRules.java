package dev.fulfilment.monitor.audit;

import static dev.fulfilment.monitor.facts.Step.ALLOCATED;
import static dev.fulfilment.monitor.facts.Step.CHARGED;
import static dev.fulfilment.monitor.facts.Step.DECLINED;
import static dev.fulfilment.monitor.facts.Step.PLACED;
import static dev.fulfilment.monitor.facts.Step.REFUNDED;
import static dev.fulfilment.monitor.facts.Step.RELEASED;
import static dev.fulfilment.monitor.facts.Step.SHIPPED;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.audit.Difference.Evidence;
import dev.fulfilment.monitor.facts.OrderFacts;
import dev.fulfilment.monitor.facts.Report;
import dev.fulfilment.monitor.facts.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How order-service calls an order that is finished, and what the others told of it. */
final class EndRules {

    private final OrderFacts facts;
    private final Evidence said;
    private final List<Difference> found = new ArrayList<>();

    private EndRules(OrderFacts facts, Report report) {
        this.facts = facts;
        this.said = new Evidence("OrderUpdated", report.eventId(), report.at());
    }

    static List<Difference> differences(OrderFacts facts) {
        var report = facts.report();
        if (report == null || !report.isFinal()) {
            return List.of();
        }
        var rules = new EndRules(facts, report);
        if (report.status() == OrderStatus.COMPLETED) {
            rules.completed();
        } else {
            rules.cancelled();
        }
        return rules.found;
    }

    private void completed() {
        if (!facts.has(SHIPPED)) {
            found(Rule.COMPLETED_IS_SHIPPED, "completed, but not shipped", PLACED);
        }
    }

    private void cancelled() {
        if (facts.has(SHIPPED)) {
            found(Rule.ONE_WAY_ONLY, "cancelled, but shipped", SHIPPED);
        }
        if (facts.has(CHARGED) && !facts.has(REFUNDED)) {
            found(Rule.CANCELLED_IS_SETTLED, "cancelled, but the money is not back", CHARGED);
        }
        if (!facts.has(CHARGED) && !facts.has(DECLINED) && !facts.has(REFUNDED)) {
            found(Rule.CANCELLED_IS_SETTLED, "cancelled, but payment said nothing", PLACED);
        }
        if (facts.has(ALLOCATED) && !facts.has(RELEASED)) {
            found(Rule.CANCELLED_IS_RELEASED, "cancelled, but still allocated", ALLOCATED);
        }
    }

    private void found(Rule rule, String detail, Step step) {
        var evidence = Stream.concat(Stream.of(said), facts.all(step).stream().map(Evidence::of));
        found.add(new Difference(rule, detail, evidence.toList()));
    }
}
