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

/** Rules that compare the money and goods of a step with those of the step it follows from. */
public final class AmountRules {

    private AmountRules() {}

    public static List<Discrepancy> check(ObservedOrder facts) {
        return Stream.of(
                        compare(facts, Rule.CHARGED_WHAT_IS_OWED, PLACED, CHARGED, StepOccurrence::money),
                        compare(facts, Rule.REFUNDED_WHAT_WAS_CHARGED, CHARGED, REFUNDED, StepOccurrence::money),
                        compare(facts, Rule.ALLOCATED_WHAT_IS_ORDERED, PLACED, ALLOCATED, StepOccurrence::goods),
                        compare(facts, Rule.RELEASED_WHAT_WAS_ALLOCATED, ALLOCATED, RELEASED, StepOccurrence::goods))
                .flatMap(discrepancies -> discrepancies)
                .toList();
    }

    /** Finds nothing while one of the two steps is missing. */
    private static Stream<Discrepancy> compare(
            ObservedOrder facts,
            Rule rule,
            SagaStep first,
            SagaStep second,
            Function<StepOccurrence, @Nullable Object> value) {
        return facts.first(first).stream()
                .flatMap(expected -> facts.occurrences(second).stream()
                        .filter(each -> !Objects.equals(value.apply(each), value.apply(expected)))
                        .map(actual ->
                                Discrepancy.of(rule, describe(expected, actual, value), List.of(expected, actual))));
    }

    private static String describe(
            StepOccurrence expected, StepOccurrence actual, Function<StepOccurrence, @Nullable Object> value) {
        return "%s has %s, %s has %s"
                .formatted(
                        expected.step().eventType(),
                        value.apply(expected),
                        actual.step().eventType(),
                        value.apply(actual));
    }
}
