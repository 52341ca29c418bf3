package dev.fulfilment.monitor.audit;

import static dev.fulfilment.monitor.facts.Step.ALLOCATED;
import static dev.fulfilment.monitor.facts.Step.CHARGED;
import static dev.fulfilment.monitor.facts.Step.PLACED;
import static dev.fulfilment.monitor.facts.Step.REFUNDED;
import static dev.fulfilment.monitor.facts.Step.RELEASED;

import dev.fulfilment.monitor.facts.OrderFacts;
import dev.fulfilment.monitor.facts.Sighting;
import dev.fulfilment.monitor.facts.Step;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one step says of money and goods, the step that follows from it says too. */
final class AmountRules {

    private AmountRules() {}

    static List<Difference> differences(OrderFacts facts) {
        return Stream.of(
                        same(facts, Rule.CHARGED_WHAT_IS_OWED, PLACED, CHARGED, Sighting::money),
                        same(facts, Rule.REFUNDED_WHAT_WAS_CHARGED, CHARGED, REFUNDED, Sighting::money),
                        same(facts, Rule.ALLOCATED_WHAT_IS_ORDERED, PLACED, ALLOCATED, Sighting::goods),
                        same(facts, Rule.RELEASED_WHAT_WAS_ALLOCATED, ALLOCATED, RELEASED, Sighting::goods))
                .flatMap(found -> found)
                .toList();
    }

    /** What is not there yet says nothing. */
    private static Stream<Difference> same(
            OrderFacts facts, Rule rule, Step first, Step then, Function<Sighting, @Nullable Object> what) {
        return facts.first(first).stream()
                .flatMap(right -> facts.all(then).stream()
                        .filter(each -> !Objects.equals(what.apply(each), what.apply(right)))
                        .map(wrong -> Difference.of(rule, words(right, wrong, what), List.of(right, wrong))));
    }

    private static String words(Sighting right, Sighting wrong, Function<Sighting, @Nullable Object> what) {
        return "%s says %s, %s says %s"
                .formatted(
                        right.step().eventType(),
                        what.apply(right),
                        wrong.step().eventType(),
                        what.apply(wrong));
    }
}
