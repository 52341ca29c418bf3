package dev.fulfilment.monitor.audit.rules;

import static dev.fulfilment.monitor.facts.SagaStep.ALLOCATED;
import static dev.fulfilment.monitor.facts.SagaStep.CHARGED;
import static dev.fulfilment.monitor.facts.SagaStep.DECLINED;
import static dev.fulfilment.monitor.facts.SagaStep.NOT_ALLOCATED;
import static dev.fulfilment.monitor.facts.SagaStep.NOT_SHIPPED;
import static dev.fulfilment.monitor.facts.SagaStep.PLACED;
import static dev.fulfilment.monitor.facts.SagaStep.REFUNDED;
import static dev.fulfilment.monitor.facts.SagaStep.REFUND_REQUESTED;
import static dev.fulfilment.monitor.facts.SagaStep.RELEASED;
import static dev.fulfilment.monitor.facts.SagaStep.SHIPPED;

import dev.fulfilment.monitor.facts.ObservedOrder;
import dev.fulfilment.monitor.facts.SagaStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rules for steps: each occurs once, excludes its opposite and has a cause. */
public final class StepRules {

    private static final Map<SagaStep, Rule> ONCE = Map.of(
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

    private final ObservedOrder facts;
    private final List<Discrepancy> discrepancies = new ArrayList<>();

    private StepRules(ObservedOrder facts) {
        this.facts = facts;
    }

    public static List<Discrepancy> check(ObservedOrder facts) {
        var rules = new StepRules(facts);
        ONCE.forEach(rules::once);
        rules.exclusive();
        rules.causes();
        return rules.discrepancies;
    }

    private void once(SagaStep step, Rule rule) {
        var occurrences = facts.occurrences(step);
        if (occurrences.size() > 1) {
            discrepancies.add(
                    Discrepancy.of(rule, "%d times %s".formatted(occurrences.size(), step.eventType()), occurrences));
        }
    }

    private void exclusive() {
        notBoth(CHARGED, DECLINED);
        notBoth(ALLOCATED, NOT_ALLOCATED);
        notBoth(SHIPPED, NOT_SHIPPED);
        notBoth(SHIPPED, RELEASED);
        notBoth(SHIPPED, REFUNDED);
    }

    private void notBoth(SagaStep one, SagaStep other) {
        if (facts.has(one) && facts.has(other)) {
            var both =
                    Stream.of(facts.occurrences(one), facts.occurrences(other)).flatMap(List::stream);
            discrepancies.add(Discrepancy.of(
                    Rule.ONE_WAY_ONLY, "%s and %s".formatted(one.eventType(), other.eventType()), both.toList()));
        }
    }

    private void causes() {
        requireCause(CHARGED, PLACED);
        requireCause(DECLINED, PLACED);
        requireCause(ALLOCATED, CHARGED);
        requireCause(NOT_ALLOCATED, CHARGED);
        requireCause(SHIPPED, ALLOCATED);
        requireCause(NOT_SHIPPED, ALLOCATED);
        requireCause(RELEASED, ALLOCATED);
        requireCause(RELEASED, NOT_SHIPPED);
        requireCause(REFUND_REQUESTED, NOT_ALLOCATED, NOT_SHIPPED);
        requireCause(REFUNDED, CHARGED);
        requireCause(REFUNDED, REFUND_REQUESTED);
    }

    /** Requires at least one of the causes. */
    private void requireCause(SagaStep effect, SagaStep... causes) {
        if (facts.has(effect) && Stream.of(causes).noneMatch(facts::has)) {
            var missing = String.join(
                    " or ", Stream.of(causes).map(SagaStep::eventType).toList());
            discrepancies.add(Discrepancy.of(
                    Rule.CAUSED, "%s without %s".formatted(effect.eventType(), missing), facts.occurrences(effect)));
        }
    }
}
