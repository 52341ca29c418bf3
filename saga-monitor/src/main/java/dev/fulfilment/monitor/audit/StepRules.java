package dev.fulfilment.monitor.audit;

import static dev.fulfilment.monitor.facts.Step.ALLOCATED;
import static dev.fulfilment.monitor.facts.Step.CHARGED;
import static dev.fulfilment.monitor.facts.Step.DECLINED;
import static dev.fulfilment.monitor.facts.Step.NOT_ALLOCATED;
import static dev.fulfilment.monitor.facts.Step.NOT_SHIPPED;
import static dev.fulfilment.monitor.facts.Step.PLACED;
import static dev.fulfilment.monitor.facts.Step.REFUNDED;
import static dev.fulfilment.monitor.facts.Step.REFUND_REQUESTED;
import static dev.fulfilment.monitor.facts.Step.RELEASED;
import static dev.fulfilment.monitor.facts.Step.SHIPPED;

import dev.fulfilment.monitor.facts.OrderFacts;
import dev.fulfilment.monitor.facts.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Each step once, one way only, and not before the one that it follows. */
final class StepRules {

    private static final Map<Step, Rule> ONCE = Map.of(
            CHARGED, Rule.CHARGED_ONCE,
            REFUNDED, Rule.REFUNDED_ONCE,
            ALLOCATED, Rule.ALLOCATED_ONCE,
            RELEASED, Rule.RELEASED_ONCE,
            SHIPPED, Rule.SHIPPED_ONCE,
            PLACED, Rule.TOLD_ONCE,
            DECLINED, Rule.TOLD_ONCE,
            NOT_ALLOCATED, Rule.TOLD_ONCE,
            NOT_SHIPPED, Rule.TOLD_ONCE,
            REFUND_REQUESTED, Rule.TOLD_ONCE);

    private final OrderFacts facts;
    private final List<Difference> found = new ArrayList<>();

    private StepRules(OrderFacts facts) {
        this.facts = facts;
    }

    static List<Difference> differences(OrderFacts facts) {
        var rules = new StepRules(facts);
        ONCE.forEach(rules::once);
        rules.oneWayOnly();
        rules.causes();
        return rules.found;
    }

    private void once(Step step, Rule rule) {
        var told = facts.all(step);
        if (told.size() > 1) {
            found.add(Difference.of(rule, "%d times %s".formatted(told.size(), step.eventType()), told));
        }
    }

    private void oneWayOnly() {
        notBoth(CHARGED, DECLINED);
        notBoth(ALLOCATED, NOT_ALLOCATED);
        notBoth(SHIPPED, NOT_SHIPPED);
        notBoth(SHIPPED, RELEASED);
        notBoth(SHIPPED, REFUNDED);
    }

    private void notBoth(Step one, Step other) {
        if (facts.has(one) && facts.has(other)) {
            var both = Stream.of(facts.all(one), facts.all(other)).flatMap(List::stream);
            found.add(Difference.of(
                    Rule.ONE_WAY_ONLY, "%s and %s".formatted(one.eventType(), other.eventType()), both.toList()));
        }
    }

    private void causes() {
        caused(CHARGED, PLACED);
        caused(DECLINED, PLACED);
        caused(ALLOCATED, CHARGED);
        caused(NOT_ALLOCATED, CHARGED);
        caused(SHIPPED, ALLOCATED);
        caused(NOT_SHIPPED, ALLOCATED);
        caused(RELEASED, ALLOCATED);
        caused(RELEASED, NOT_SHIPPED);
        caused(REFUND_REQUESTED, NOT_ALLOCATED, NOT_SHIPPED);
        caused(REFUNDED, CHARGED);
        caused(REFUNDED, REFUND_REQUESTED);
    }

    /** One of the causes must be there. */
    private void caused(Step effect, Step... causes) {
        if (facts.has(effect) && Stream.of(causes).noneMatch(facts::has)) {
            var missing =
                    String.join(" or ", Stream.of(causes).map(Step::eventType).toList());
            found.add(Difference.of(
                    Rule.CAUSED, "%s without %s".formatted(effect.eventType(), missing), facts.all(effect)));
        }
    }
}
