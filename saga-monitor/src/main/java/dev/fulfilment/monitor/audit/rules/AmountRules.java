package dev.fulfilment.monitor.audit.rules;

import static dev.fulfilment.monitor.facts.SagaStep.ALLOCATED;
import static dev.fulfilment.monitor.facts.SagaStep.CHARGED;
import static dev.fulfilment.monitor.facts.SagaStep.PLACED;
import static dev.fulfilment.monitor.facts.SagaStep.REFUNDED;
import static dev.fulfilment.monitor.facts.SagaStep.RELEASED;

import dev.fulfilment.monitor.facts.ObservedOrder;
import dev.fulfilment.monitor.facts.SagaStep;
import dev.fulfilment.monitor.facts.StepOccurrence;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one step says of money and goods, the step that follows from it says too. */
public final class AmountRules {

    private AmountRules() {}

    public static List<Discrepancy> differences(ObservedOrder facts) {
        return Stream.of(
                        same(facts, Rule.CHARGED_WHAT_IS_OWED, PLACED, CHARGED, StepOccurrence::money),
                        same(facts, Rule.REFUNDED_WHAT_WAS_CHARGED, CHARGED, REFUNDED, StepOccurrence::money),
                        same(facts, Rule.ALLOCATED_WHAT_IS_ORDERED, PLACED, ALLOCATED, StepOccurrence::goods),
                        same(facts, Rule.RELEASED_WHAT_WAS_ALLOCATED, ALLOCATED, RELEASED, StepOccurrence::goods))
                .flatMap(found -> found)
                .toList();
    }

    /** What is not there yet says nothing. */
    private static Stream<Discrepancy> same(
            ObservedOrder facts,
            Rule rule,
            SagaStep first,
            SagaStep then,
            Function<StepOccurrence, @Nullable Object> what) {
        return facts.first(first).stream()
                .flatMap(right -> facts.all(then).stream()
                        .filter(each -> !Objects.equals(what.apply(each), what.apply(right)))
                        .map(wrong -> Discrepancy.of(rule, words(right, wrong, what), List.of(right, wrong))));
    }

    private static String words(
            StepOccurrence right, StepOccurrence wrong, Function<StepOccurrence, @Nullable Object> what) {
        return "%s says %s, %s says %s"
                .formatted(
                        right.step().eventType(),
                        what.apply(right),
                        wrong.step().eventType(),
                        what.apply(wrong));
    }
}
